import Perron
import PerronScreens
import PerronShell
import SwiftUI

/// Here and now, in reach at the foot of every screen.
struct GroundBar: View {
  @Environment(AppModel.self) private var app
  var ground: (() async -> Void)?

  var body: some View {
    Button {
      Task { if let ground { await ground() } else { await app.begin(.grounding) } }
    } label: {
      Label(app.say(.ground), systemImage: "hand.raised")
        .font(.headline).frame(maxWidth: .infinity, minHeight: 44)
    }
    .buttonStyle(.bordered)
    .accessibilityHint(app.say(.groundHint))
    .padding(.horizontal).padding(.vertical, 8)
    .background(.bar)
  }
}

extension View {
  /// The grounding at the foot of this screen.
  func withGround(_ ground: (() async -> Void)? = nil) -> some View {
    safeAreaInset(edge: .bottom) { GroundBar(ground: ground) }
  }
}

/// How tense a person is, 0 to 10, with what the ends mean. To VoiceOver it is one thing that a swipe up or down changes.
struct DistressQuestion: View {
  @Environment(AppModel.self) private var app
  @State private var choice = DistressChoice()
  let question: Question
  let answered: (Score) async -> Void

  var body: some View {
    VStack(alignment: .leading, spacing: 20) {
      Text(verbatim: question.asks).font(.title2).accessibilityAddTraits(.isHeader)
      Text(verbatim: question.ends)
      LazyVGrid(columns: [GridItem(.adaptive(minimum: 52))], spacing: 8) {
        ForEach(0...10, id: \.self) { number in
          Button {
            choice.choose(number)
          } label: {
            Text(verbatim: "\(number)").frame(maxWidth: .infinity, minHeight: 44)
          }
          .buttonStyle(.bordered)
          .tint(choice.number == number ? .accentColor : .secondary)
        }
      }
      .accessibilityElement(children: .ignore)
      .accessibilityLabel(app.say(.distressScale))
      .accessibilityValue(choice.number.map { "\($0)" } ?? app.say(.distressNone))
      .accessibilityAdjustableAction { choice.step($0 == .increment ? 1 : -1) }
      Text(verbatim: question.kept).font(.footnote).foregroundStyle(.secondary)
      Button(app.say(choice.number == nil ? .afterSkip : .goOn)) {
        Task { await answered(choice.score) }
      }
      .buttonStyle(.borderedProminent).frame(minHeight: 44)
    }
    .padding()
  }
}

/// What is offered, never imposed.
struct OfferingView: View {
  @Environment(AppModel.self) private var app
  @State private var showsPeople = false
  let offering: Offering
  let take: (Offer) async -> Void
  let leave: () async -> Void

  var body: some View {
    VStack(alignment: .leading, spacing: 20) {
      Text(verbatim: offering.why).font(.title3).accessibilityAddTraits(.isHeader)
      Text(verbatim: offering.offer)
      ForEach(offering.offers, id: \.self) { offer in
        Button(app.say(word(offer))) {
          if offer == .contacts { showsPeople = true } else { Task { await take(offer) } }
        }
        .buttonStyle(.bordered).frame(minHeight: 44)
      }
      ForEach(offering.people, id: \.self) { Text(verbatim: $0) }
      Button(app.say(.close)) { Task { await leave() } }.frame(minHeight: 44)
    }
    .padding()
    .sheet(isPresented: $showsPeople) { HelpScreen() }
  }

  private func word(_ offer: Offer) -> Word {
    switch offer {
    case .grounding: .offerGrounding
    case .safePlace: .offerSafePlace
    case .contacts: .offerContacts
    }
  }
}

/// A field for a person's own words: nothing of it is learned by the keyboard or offered elsewhere.
struct OwnWords: View {
  let title: String
  @Binding var text: String
  var isLong = false

  var body: some View {
    TextField(title, text: $text, axis: isLong ? .vertical : .horizontal)
      .lineLimit(isLong ? 3...12 : 1...1)
      .autocorrectionDisabled()
      .textContentType(.none)
      .privacySensitive()
      .accessibilityLabel(title)
  }
}
