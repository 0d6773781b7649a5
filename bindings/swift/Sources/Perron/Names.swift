public import PerronFFI

// What crosses as it is. Names that SwiftUI uses, such as `State`, have another here.

/// What a person wrote: it prints nothing.
public typealias PrivateText = PerronFFI.PrivateText
/// The nightmare as it was, for its owner's eyes.
public typealias ForReading = PerronFFI.ForReading

/// A moment as the person's clock and calendar show it, without a time zone.
public typealias Moment = PerronFFI.Moment
/// A day of the calendar.
public typealias Day = PerronFFI.Day
/// A time of the day.
public typealias Hour = PerronFFI.Hour

/// The language of an exercise, and of what is read.
public typealias Language = PerronFFI.Language
/// A way to imagine.
public typealias Sense = PerronFFI.Sense
/// A soundscape that can lie beneath the voice.
public typealias Bed = PerronFFI.Bed
/// Which bed a person wants.
public typealias BedWish = PerronFFI.BedWish
/// How far the bed stays beneath the voice.
public typealias BedMode = PerronFFI.Mode
/// How a practice ends.
public typealias Ending = PerronFFI.Ending
/// Which endings an exercise allows.
public typealias EndingRule = PerronFFI.EndingRule
/// Whether it is practised by day or in bed.
public typealias Daytime = PerronFFI.Daytime
/// Who may start an exercise.
public typealias Care = PerronFFI.Care
/// Something worth asking a person before an exercise; nothing has to be answered.
public typealias Ask = PerronFFI.Ask
/// What kind of answer a question takes, with its limits in characters.
public typealias AskKind = PerronFFI.AskKind
/// What a person gave for a slot.
public typealias Answer = PerronFFI.Answer
/// A voice.
public typealias VoiceChoice = PerronFFI.VoiceChoice

/// Where a practice is.
public typealias PracticeState = PerronFFI.State
/// Why a command had no meaning; nothing changed.
public typealias Refusal = PerronFFI.Refusal
/// A phase of a breath.
public typealias Breath = PerronFFI.Breath
/// How far a practice came.
public typealias Outcome = PerronFFI.Outcome

/// What stands before an exercise.
public typealias Before = PerronFFI.Before
/// One thing before an exercise.
public typealias Stage = PerronFFI.Stage
/// What a caution page says.
public typealias Caution = PerronFFI.Caution
/// A caution page.
public typealias CautionPage = PerronFFI.Page
/// The question how tense a person is.
public typealias Question = PerronFFI.Question
/// What became of the question how tense a person is.
public typealias Score = PerronFFI.Score
/// Whether the question is asked, and how.
public typealias Asking = PerronFFI.Asking
/// What is shown when a practice is over: after a sleep ending, nothing at all.
public typealias Afterwards = PerronFFI.Afterwards
/// What is offered, with why; never imposed.
public typealias Offering = PerronFFI.Offering
/// One thing that is offered.
public typealias Offer = PerronFFI.Offer
/// A country with help lines.
public typealias Country = PerronFFI.Country
/// Someone who can be reached.
public typealias HelpLine = PerronFFI.HelpLine

/// A step of the dream programme.
public typealias ProgrammeStep = PerronFFI.Step
/// A step, and whether it can be taken now.
public typealias StepStanding = PerronFFI.StepStanding
/// Whether something can be done now.
public typealias Standing = PerronFFI.Standing
/// An answer to one of the two questions before a dream is chosen.
public typealias Told = PerronFFI.Told
/// How far something is there in a new dream.
public typealias Met = PerronFFI.Met
/// The six needs that a new dream may meet.
public typealias Need = PerronFFI.Need
/// How far a need is met in a new dream.
public typealias NeedMet = PerronFFI.NeedMet

/// What a person wants to be the same next time.
public typealias Preferences = PerronFFI.Settings
/// A safe place that is kept.
public typealias Place = PerronFFI.Place
/// What was put down at the end of a day.
public typealias DayList = PerronFFI.DayList
/// How a night was: three numbers, and a title for who wants one.
public typealias Night = PerronFFI.Night
/// A dream of the dream programme.
public typealias Dream = PerronFFI.Dream
/// What a person practises for.
public typealias Goal = PerronFFI.Goal
/// A report that was given to someone: that it was, and of which days; not what it said.
public typealias Shared = PerronFFI.Shared

/// A file to hand over.
public typealias ExportedFile = PerronFFI.File
/// What is in an export, in numbers.
public typealias Contents = PerronFFI.Contents
/// What came in.
public typealias TakenIn = PerronFFI.TakenIn

/// What is whole in a damaged journal.
public typealias Salvaged = PerronFFI.Salvaged

/// How well the platform speaks a language.
public typealias VoiceQuality = PerronFFI.VoiceQuality
/// A sentence to speak.
public typealias SpeechRequest = PerronFFI.SpeechRequest
/// A spoken sentence.
public typealias Speech = PerronFFI.Speech
