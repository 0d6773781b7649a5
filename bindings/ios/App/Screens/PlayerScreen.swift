import PerronScreens
import PerronShell
import SwiftUI

/// The sentence, the time that is left, one large stop, and here and now; dark and calm.
///
/// VoiceOver meets stop and here and now first: whoever wants out must not have to look for it.
struct PlayerScreen: View {
  @Environment(AppModel.self) private var app
  @Environment(\.accessibilityReduceMotion) private var isStill
  @State private var showsHelp = false
  let practice: PracticeModel

  private var player: Player { practice.player }

  var body: some View {
    VStack(spacing: 20) {
      Spacer()
      breath.accessibilityHidden(true)
      Text(verbatim: player.sentence)
        .font(.title2).multilineTextAlignment(.center).privacySensitive()
        .minimumScaleFactor(0.6).accessibilitySortPriority(2)
      state.accessibilitySortPriority(1)
      Spacer()
      others.accessibilitySortPriority(0)
      if player.controls.contains(.ground) {
        control(.ground).buttonStyle(.bordered).accessibilityHint(app.say(.groundHint))
          .accessibilitySortPriority(3)
      }
      if player.controls.contains(.stop) {
        Button {
          practice.tap(.stop)
        } label: {
          Text(verbatim: app.say(.stop)).font(.largeTitle.bold())
            .frame(maxWidth: .infinity, minHeight: 96)
        }
        .buttonStyle(.borderedProminent).tint(.gray)
        .accessibilityHint(app.say(.stopHint)).accessibilitySortPriority(4)
      }
    }
    .padding()
    .accessibilityElement(children: .contain)
    .background(Color.black.ignoresSafeArea())
    // The escape gesture of VoiceOver, and the magic tap: out, and pause or go on.
    .accessibilityAction(.escape) { practice.tap(.ground) }
    .accessibilityAction(.magicTap) { _ = practice.remote(.toggle) }
    .sheet(isPresented: $showsHelp) { HelpScreen() }
  }

  private var state: some View {
    VStack(spacing: 6) {
      if !player.stand.runs { Text(verbatim: app.care("state-\(player.stand)")) }
      TimelineView(.periodic(from: .now, by: 10)) { _ in
        if let minutes = player.countdown.minutes(at: app.device.now), minutes > 0 {
          Text(verbatim: app.say(.playerLeft, minutes)).monospacedDigit()
        }
      }
      if let note { Text(verbatim: app.say(note)) }
      if practice.unvoiced > 0 { Text(verbatim: app.say(.playerUnvoiced)) }
      if let instead = practice.instead { Text(verbatim: app.say(.prepareInstead, instead)) }
      if practice.isProvisional { Text(verbatim: app.say(.prepareProvisional)) }
      if let says = practice.says { Text(verbatim: says) }
    }
    .font(.footnote).foregroundStyle(.secondary).multilineTextAlignment(.center)
  }

  private var note: Word? {
    switch player.note {
    case .faltered: .playerFaltered
    case .notNow: .playerNotNow
    case .alreadyHere: .playerAlreadyHere
    case nil: nil
    }
  }

  @ViewBuilder private var breath: some View {
    if let breath = player.breath {
      if isStill {
        Text(verbatim: app.say(breath.inhale ? .playerBreathIn : .playerBreathOut)).font(.title)
      } else {
        TimelineView(.animation) { _ in
          Circle().fill(.tint.opacity(0.35))
            .scaleEffect(0.4 + 0.6 * player.fullness(at: app.device.now))
        }
        .frame(maxWidth: 220, maxHeight: 220)
      }
    }
  }

  private var others: some View {
    ViewThatFits {
      HStack(spacing: 16) { otherControls }
      VStack(spacing: 12) { otherControls }
    }
  }

  @ViewBuilder private var otherControls: some View {
    ForEach(player.controls.filter { $0 != .stop && $0 != .ground }, id: \.self) {
      control($0).buttonStyle(.bordered)
    }
  }

  private func control(_ control: Player.Control) -> some View {
    Button(app.say(word(control))) {
      if control == .help { showsHelp = true } else { practice.tap(control) }
    }
    .frame(minHeight: 44)
  }

  private func word(_ control: Player.Control) -> Word {
    switch control {
    case .stop: .stop
    case .ground: .ground
    case .pause: .playerPause
    case .resume: .playerResume
    case .goOn: .playerGoOn
    case .stay: .playerStay
    case .back: .playerBack
    case .comeBack: .playerComeBack
    case .help: .playerHelp
    }
  }
}
