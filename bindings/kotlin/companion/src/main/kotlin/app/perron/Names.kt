package app.perron

/** The language of an exercise, and of what is read. */
public typealias Language = app.perron.ffi.Language

/** A way to imagine. */
public typealias Sense = app.perron.ffi.Sense

/** A soundscape that can lie beneath the voice. */
public typealias Bed = app.perron.ffi.Bed

/** How far the bed stays beneath the voice. */
public typealias Mode = app.perron.ffi.Mode

/** How a practice ends. */
public typealias Ending = app.perron.ffi.Ending

/** Whether it is practised by day or in bed. */
public typealias Daytime = app.perron.ffi.Daytime

/** Who may start an exercise. */
public typealias Care = app.perron.ffi.Care

/** A country with help lines. */
public typealias Country = app.perron.ffi.Country

/** A caution page. */
public typealias Page = app.perron.ffi.Page

/** What is offered, never imposed. */
public typealias Offer = app.perron.ffi.Offer

/** Whether the question how tense a person is is asked, and how. */
public typealias Asking = app.perron.ffi.Asking

/** Where a practice is. */
public typealias State = app.perron.ffi.State

/** Why a command had no meaning; nothing changed. */
public typealias Refusal = app.perron.ffi.Refusal

/** A phase of a breath. */
public typealias Breath = app.perron.ffi.Breath

/** How far a practice came. */
public typealias Outcome = app.perron.ffi.Outcome

/** A step of the dream programme. */
public typealias Step = app.perron.ffi.Step

/** Whether something can be done now. */
public typealias Standing = app.perron.ffi.Standing

/** An answer to one of the two questions before a dream is chosen. */
public typealias Told = app.perron.ffi.Told

/** How far something is there in a new dream. */
public typealias Met = app.perron.ffi.Met

/** The six needs that a new dream may meet. */
public typealias Need = app.perron.ffi.Need

/** Which side of an assignment someone is on. */
public typealias Side = app.perron.ffi.Side

/** How an exercise that was agreed stands on a day. */
public typealias DueStanding = app.perron.ffi.DueStanding

/** A part of a report that a person can choose. */
public typealias ReportPart = app.perron.ffi.ReportPart

/** Who can open a report that was given away. */
public typealias ReportLock = app.perron.ffi.ReportLock

/** Whether a part holds what the person wrote: such a part is off until they tick it. */
public val ReportPart.isFreeText: Boolean
    get() = this == ReportPart.GOALS || this == ReportPart.TITLES || this == ReportPart.DREAMS

/** An exercise by name. */
public typealias Named = app.perron.ffi.Named

/** Recordings of one person in one language: [VoiceChoice.Recorded] names them. */
public typealias OwnVoice = app.perron.ffi.OwnVoice

/** What an import of recordings took. */
public typealias ImportedRecordings = app.perron.ffi.ImportedRecordings

/** How well the platform speaks a language. */
public typealias VoiceQuality = app.perron.ffi.VoiceQuality

/** A caution page: whom one can reach, what it is about, its points. Tell [Companion.read] when the person has read it. */
public typealias Caution = app.perron.ffi.Caution

/** The question how tense a person is, 0 to 10. */
public typealias Question = app.perron.ffi.Question

/** What is offered and why; never imposed. */
public typealias Offering = app.perron.ffi.Offering

/** Someone who can be reached. */
public typealias HelpLine = app.perron.ffi.HelpLine

/** A step of the dream programme, and whether it can be taken now. */
public typealias StepStanding = app.perron.ffi.StepStanding

/** What is in an export, in numbers. */
public typealias Contents = app.perron.ffi.Contents

/** What came in with an import, in numbers. */
public typealias TakenIn = app.perron.ffi.TakenIn

/** What is whole in what is kept when it is damaged, and what is lost, in numbers. */
public typealias Salvaged = app.perron.ffi.Salvaged

/** A file to hand over: the shell says where it goes, after the person has seen what is in it. */
public typealias File = app.perron.ffi.File
