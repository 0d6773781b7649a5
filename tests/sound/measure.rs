//! One practice rendered and measured, and what is wrong with it.

use std::fmt;
use std::ops::Range;

use perron_companion::exercise::{BedWish, Wishes};
use perron_companion::preparing::GROUNDING;
use perron_companion::script::{Ending, Script};
use perron_companion::{Frames, Language, Millis, RATE, Stem};
use perron_core::rule::{FADE, TAIL_LEAST, ZEROS_LEAST};
use perron_core::timeline::MarkerKind;
use perron_tests::heard::{Practice, after, between, decibels, is_silent, largest_rise, lufs, practice, true_peak};

/// The voice on the stereo render (AES TD1008), and how far it may lie from it, in LU.
const VOICE: (f64, f64) = (-18.0, 1.0);
/// A sleep ending's voice is measured over its first two minutes, before it sinks.
const VOICE_BEGINS: Frames = Frames::seconds(120);
/// The highest true peak, in dBTP.
const PEAK: f64 = -1.0;
/// How far the bed is beneath each sentence in `clear`, at least (WCAG 2.2, 1.4.7).
const BENEATH: f64 = 20.0;
/// From here on nothing but the voice rises more than [`RISE`] within 100 ms.
const SETTLED: Frames = Frames::seconds(120);
/// The largest rise then, in decibels.
const RISE: f64 = 10.0;
/// How far a sleep ending's voice sinks, in decibels.
const SINK: (f64, f64) = (4.0, 6.0);
/// How far a wake ending's last minute may lie from the first, in decibels (P).
const BACK: f64 = 1.5;
/// Characters a second in the first and in the last third of a sleep ending.
const PACES: [(f64, f64); 2] = [(11.0, 12.0), (8.5, 9.5)];
/// Silence between the first and the last word at the usual length, holds apart, in percent; the grounding has its own.
const SILENCE: [(f64, f64); 2] = [(30.0, 65.0), (25.0, 45.0)];

/// What was measured.
pub struct Measured {
    name: String,
    ending: Ending,
    grounding: bool,
    seconds: f64,
    exact: bool,
    voice: f64,
    peak: f64,
    /// The bed beneath the sentence that it is nearest to; `None` without a bed.
    beneath: Option<f64>,
    rise: f64,
    /// From the first sentences to the last.
    sink: f64,
    /// Of each third of the time from the first word to the last.
    paces: [f64; 3],
    silence: f64,
    /// The bed alone, its fade, and the exact zeros, in seconds; whether the bed is heard and the zeros are zeros.
    tail: [f64; 3],
    ends_well: bool,
}

/// Renders a script at its usual length, over its usual bed and in `clear`, and measures it.
pub fn measure(script: &Script, language: Language, ending: Ending) -> Measured {
    let header = &script.header;
    let usual = header.length.as_ref().expect("what ships names its lengths").value.usual;
    let wishes = Wishes {
        length: Some(usual),
        ending: Some(ending),
        planned: header.plan_ending == Some(ending),
        bed: BedWish::Usual,
        seed: 1,
        ..Wishes::default()
    };
    let id = header.id.value.as_str();
    let practice = practice(id, language, &wishes);
    let [mix, voice, bed] = [Stem::Mix, Stem::Voice, Stem::Bed].map(|stem| practice.stem(stem));
    let spoken = Spoken::of(&practice, &voice);
    let has_bed = !is_silent(&bed);
    let beneath = practice.sentences(&voice).into_iter().zip(practice.sentences(&bed));
    let beneath = beneath.map(|(voice, bed)| decibels(voice) - decibels(bed)).fold(f64::INFINITY, f64::min);
    let (tail, ends_well) = tail(&practice, &mix, &voice, has_bed);
    Measured {
        name: format!("{id} {}", language.name()),
        ending,
        grounding: id == GROUNDING,
        seconds: seconds(practice.timeline.length),
        exact: mix.len() as u64 == 2 * Frames::from(usual).0,
        voice: spoken.level(match ending {
            Ending::Sleep => spoken.first..spoken.first + VOICE_BEGINS,
            Ending::Wake => Frames::ZERO..practice.timeline.length,
        }),
        peak: true_peak(&mix),
        beneath: has_bed.then_some(beneath),
        rise: if seconds(practice.timeline.length) > seconds(SETTLED) {
            largest_rise(after(&bed, SETTLED))
        } else {
            0.0
        },
        sink: spoken.sink(ending),
        paces: spoken.paces(),
        silence: spoken.silence(&practice),
        tail,
        ends_well,
    }
}

fn seconds(frames: Frames) -> f64 {
    frames.0 as f64 / f64::from(RATE)
}

/// The bed alone, its fade and the zeros, in seconds; and whether the render is so: no voice, a bed where there is one, zeros.
fn tail(practice: &Practice, mix: &[f32], voice: &[f32], has_bed: bool) -> ([f64; 3], bool) {
    let timeline = &practice.timeline;
    let at = |kind: &MarkerKind| timeline.markers.iter().find(|marker| marker.kind == *kind).map(|marker| marker.at);
    let last = timeline.cues.last().map_or(Frames::ZERO, |cue| cue.end());
    let silence = at(&MarkerKind::Silence).unwrap_or(timeline.length);
    let fade = at(&MarkerKind::Fade).unwrap_or(silence);
    let mut ends_well = is_silent(after(voice, last)) && is_nothing(after(mix, silence));
    if has_bed {
        ends_well &= last >= fade || !is_silent(between(mix, last, fade));
    }
    ([fade - last, silence - fade, timeline.length - silence].map(seconds), ends_well)
}

/// Whether no sample reaches half a step of 16 bits: the level of a bed is told for whole blocks, so that the last of a fade
/// may lie a few frames behind its mark.
fn is_nothing(samples: &[f32]) -> bool {
    samples.iter().all(|sample| sample.abs() < 1.0 / 65_536.0)
}

/// What is spoken in a render: each sentence from its first sound to its last, with its words.
struct Spoken<'a> {
    first: Frames,
    last: Frames,
    sentences: Vec<Sentence<'a>>,
}

struct Sentence<'a> {
    from: Frames,
    to: Frames,
    letters: usize,
    samples: &'a [f32],
}

impl<'a> Spoken<'a> {
    fn of(practice: &Practice, voice: &'a [f32]) -> Self {
        const AUDIBLE: f32 = 1e-3;
        let cues = practice.timeline.cues.iter().zip(&practice.words).filter(|(cue, _)| cue.spoken);
        let sentences: Vec<_> = cues
            .filter_map(|(cue, words)| {
                let whole = between(voice, cue.at, cue.end());
                let heard = |sample: &f32| sample.abs() > AUDIBLE;
                let (first, last) = (whole.iter().position(heard)? / 2, whole.iter().rposition(heard)? / 2 + 1);
                let (from, to) = (cue.at + Frames(first as u64), cue.at + Frames(last as u64));
                Some(Sentence { from, to, letters: words.chars().count(), samples: between(voice, from, to) })
            })
            .collect();
        let first = sentences.first().map_or(Frames::ZERO, |sentence| sentence.from);
        let last = sentences.last().map_or(Frames::ZERO, |sentence| sentence.to);
        Self { first, last, sentences }
    }

    fn within(&self, span: Range<Frames>) -> Vec<&Sentence<'a>> {
        let middle = |sentence: &Sentence<'_>| Frames((sentence.from.0 + sentence.to.0) / 2);
        self.sentences.iter().filter(|sentence| span.contains(&middle(sentence))).collect()
    }

    /// The loudness of what is spoken in a span of time.
    fn level(&self, span: Range<Frames>) -> f64 {
        let samples: Vec<f32> =
            self.within(span).iter().flat_map(|sentence| sentence.samples.iter().copied()).collect();
        lufs(&samples)
    }

    /// How much softer the end is than the beginning: two sentences of a sleep ending, or the first and the last minute.
    fn sink(&self, ending: Ending) -> f64 {
        let few = match ending {
            Ending::Sleep => {
                let few = |sentences: &[Sentence<'_>]| {
                    lufs(&sentences.iter().flat_map(|sentence| sentence.samples.iter().copied()).collect::<Vec<f32>>())
                };
                let count = self.sentences.len();
                return few(&self.sentences[..count.min(6)]) - few(&self.sentences[count.saturating_sub(2)..]);
            }
            Ending::Wake => Frames::seconds(60),
        };
        self.level(self.first..self.first + few) - self.level(self.last - few..self.last)
    }

    /// Characters a second, in each third of the time from the first word to the last.
    fn paces(&self) -> [f64; 3] {
        let third = Frames((self.last - self.first).0 / 3 + 1);
        [0, 1, 2].map(|nth| {
            let from = self.first + Frames(third.0 * nth);
            let within = self.within(from..from + third);
            let letters: usize = within.iter().map(|sentence| sentence.letters).sum();
            letters as f64 / within.iter().map(|sentence| seconds(sentence.to - sentence.from)).sum::<f64>()
        })
    }

    /// The share of silence between the first and the last word, in percent; holds count neither way.
    fn silence(&self, practice: &Practice) -> f64 {
        let held: f64 = practice.timeline.holds.iter().map(|hold| seconds(hold.frames)).sum();
        let spoken: f64 = self.sentences.iter().map(|sentence| seconds(sentence.to - sentence.from)).sum();
        let span = seconds(self.last - self.first) - held;
        100.0 * (span - spoken) / span
    }
}

impl Measured {
    /// The head of the table.
    pub const HEAD: &'static str = "practice              ending     s  voice   peak  bed under  rise  sink  pace by thirds  silence  \
                                    tail, fade, zeros";

    /// What breaks a rule, in words.
    pub fn faults(&self) -> Vec<String> {
        let mut faults = Vec::new();
        let mut hold = |kept: bool, fault: String| {
            if !kept {
                faults.push(fault)
            }
        };
        let within = |value: f64, range: (f64, f64)| (range.0..=range.1).contains(&value);
        hold(self.exact, String::from("it is not as long as it was asked to be"));
        hold(
            (self.voice - VOICE.0).abs() <= VOICE.1,
            format!("expected the voice at {} LUFS, give or take {}", VOICE.0, VOICE.1),
        );
        hold(self.peak <= PEAK, format!("expected a true peak of at most {PEAK} dBTP"));
        if let Some(beneath) = self.beneath {
            hold(beneath >= BENEATH, format!("expected the bed at least {BENEATH} dB beneath every sentence"));
        }
        hold(self.rise <= RISE, format!("expected nothing but the voice to rise more than {RISE} dB in 100 ms"));
        let silence = SILENCE[usize::from(self.grounding)];
        hold(within(self.silence, silence), format!("expected {} to {} % of silence", silence.0, silence.1));
        hold(self.ends_well, String::from("expected no voice in the tail, a bed that goes on, and then zeros"));
        match self.ending {
            Ending::Sleep => {
                let [bed, fade, zeros] = self.tail;
                hold(bed >= millis(TAIL_LEAST), format!("expected the bed alone for at least {TAIL_LEAST}"));
                let fades = (millis(*FADE.start()), millis(*FADE.end()));
                hold(within(fade, fades), format!("expected a fade of {} to {} s", fades.0, fades.1));
                hold(zeros >= millis(ZEROS_LEAST), format!("expected exact zeros for at least {ZEROS_LEAST}"));
                hold(within(self.sink, SINK), format!("expected the voice to sink {} to {} dB", SINK.0, SINK.1));
                let [first, middle, last] = self.paces;
                hold(
                    within(first, PACES[0]),
                    format!("expected {} to {} characters a second at first", PACES[0].0, PACES[0].1),
                );
                hold(
                    within(last, PACES[1]),
                    format!("expected {} to {} characters a second at last", PACES[1].0, PACES[1].1),
                );
                hold(first > middle && middle > last, String::from("expected each third slower than the one before"));
            }
            Ending::Wake => {
                hold(self.sink.abs() <= BACK, format!("expected the last minute within {BACK} dB of the first"));
                let [first, _, last] = self.paces;
                hold(
                    (last / first - 1.0).abs() <= 0.1,
                    String::from("expected the pace of the end to be that of the beginning"),
                );
            }
        }
        faults
    }
}

fn millis(time: Millis) -> f64 {
    time.0 as f64 / 1_000.0
}

impl fmt::Display for Measured {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let ending = match self.ending {
            Ending::Wake => "wake",
            Ending::Sleep => "sleep",
        };
        let beneath = self.beneath.map_or_else(|| String::from("-"), |beneath| format!("{beneath:.1}"));
        let Self { name, seconds, voice, peak, rise, sink, silence, .. } = self;
        let [one, two, three] = self.paces;
        let [bed, fade, zeros] = self.tail;
        write!(
            f,
            "{name:<21} {ending:<6} {seconds:>5.0}  {voice:>5.1}  {peak:>5.1}  {beneath:>9}  {rise:>4.1}  {sink:>4.1}  \
             {one:>4.1} {two:>4.1} {three:>4.1}  {silence:>7.0}  {bed:.0}, {fade:.0}, {zeros:.1}"
        )
    }
}
