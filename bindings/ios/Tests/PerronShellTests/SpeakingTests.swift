import Testing

@testable import PerronShell

@Suite struct SpeakingTests {
  @Test func samplesAreSixteenBitsTheLowByteFirst() {
    var speaking = Speaking()
    speaking.take([[Int16(1), -2, 0x1234]], rate: 22_050)
    #expect(speaking.pcm == [1, 0, 0xFE, 0xFF, 0x34, 0x12])
    #expect(speaking.rate == 22_050 && speaking.isSpoken)
  }

  @Test func channelsBecomeOne() {
    var speaking = Speaking()
    speaking.take([[Float(0.5)], [-0.5]], rate: 48_000)
    #expect(speaking.pcm == [0, 0])
    var whole = Speaking()
    whole.take([[Int16.max], [Int16.max]], rate: 48_000)
    #expect(whole.pcm == [0xFF, 0x7F])
  }

  @Test func nothingWrapsRound() {
    #expect(Speaking.sample(1) == Int16.max && Speaking.sample(9) == Int16.max)
    #expect(Speaking.sample(-1) == Int16.min && Speaking.sample(-9) == Int16.min)
    #expect(Speaking.sample(.nan) == 0 && Speaking.sample(.infinity) == 0)
    #expect(Speaking.sample(0) == 0)
  }

  @Test func anEmptyBufferIsTheEndAndNoFault() {
    var speaking = Speaking()
    speaking.take([[Float]()], rate: 22_050)
    #expect(!speaking.isSpoken && !speaking.failed)
  }

  @Test func whatDoesNotFitIsGivenUpWhole() {
    var changed = Speaking()
    changed.take([[Int16(1)]], rate: 22_050)
    changed.take([[Int16(1)]], rate: 44_100)
    #expect(changed.failed && changed.pcm.isEmpty)
    changed.take([[Int16(1)]], rate: 22_050)
    #expect(!changed.isSpoken, "what failed stays so")
    var ragged = Speaking()
    ragged.take([[Int16(1), 2], [1]], rate: 22_050)
    #expect(ragged.failed)
    var odd = Speaking()
    odd.take([[Int16(1)]], rate: 96_000)
    #expect(odd.failed)
  }

  @Test func aSentenceWithoutAnEndIsGivenUp() {
    var speaking = Speaking()
    let second = [[Int16](repeating: 1, count: 8_000)]
    for _ in 0..<Speaking.longest { speaking.take(second, rate: 8_000) }
    #expect(speaking.isSpoken && speaking.pcm.count == Speaking.longest * 16_000)
    speaking.take([[Int16(1)]], rate: 8_000)
    #expect(speaking.failed && speaking.pcm.isEmpty)
  }

  @Test func paceAndPitchStayOnThePlatformsScales() {
    let scale = { (rate: Float, pitch: Float) in
      SpeechScale(rate: rate, pitch: pitch, usual: 0.5, least: 0, most: 1)
    }
    #expect(scale(1, 1) == SpeechScale(rate: 1, pitch: 1, usual: 0.5, least: 0, most: 1))
    #expect(scale(0.8, 1).rate == 0.4 && scale(9, 9).rate == 1 && scale(9, 9).pitch == 2)
    #expect(scale(.nan, .nan).rate == 0.5 && scale(1, 0).pitch == 0.5)
  }

  @Test func theBestVoiceOfTheLanguageSpeaks() {
    let facts = [
      VoiceFact(name: "a", language: "nl-BE", made: .enhanced, isPeculiar: false),
      VoiceFact(name: "b", language: "nl-NL", made: .enhanced, isPeculiar: false),
      VoiceFact(name: "c", language: "nl-NL", made: .premium, isPeculiar: true),
      VoiceFact(name: "d", language: "en-GB", made: .premium, isPeculiar: false),
    ]
    let best = { VoiceFact.best($0, language: "nl", home: "nl-NL")?.name }
    #expect(best(facts) == "b" && best(facts.reversed()) == "b")
    #expect(best([facts[2], facts[3]]) == nil)
    #expect(VoiceFact.best(facts, language: "n", home: "n") == nil, "nl is not n")
  }
}
