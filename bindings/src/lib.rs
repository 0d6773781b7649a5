//! The bridge to Swift and Kotlin: [`Companion`] is the one object a phone's shell holds.
//!
//! It decides nothing: every rule is core's, and everything is reached through companion, as the terminal does. What crosses
//! is chunky (a practice tells a few hundred things in ten minutes, and no sound), what is called while it sounds takes and
//! answers plain numbers, and what a person wrote crosses as [`PrivateText`], which prints nothing on either side.
//!
//! | object | what it is |
//! |---|---|
//! | [`Companion`] | the library, what is kept, the dream programme, settings |
//! | [`Prepared`] | an exercise that can begin: its length, its sentences; and a render of it |
//! | [`Practice`] | one that sounds: ground and stop always work |
//! | [`HomeworkOffer`], [`Report`], [`ReceivedReport`] | what came from a therapist; what leaves for one; what a therapist got |
//! | [`Export`] | a file that was taken along, to be taken in |
//! | [`Cancel`] | gives up a preparation or a render |
//! | [`Listener`], [`SpeechVoice`], [`KeyProvider`] | what the shell implements |
//!
//! **Threads.** Every call may be made from any thread. Those that say *takes a while* belong on a thread of their own. A
//! listener hears on a thread of the practice and may call back anything, close it even. A shell's exception becomes an error of
//! the call and nothing else; a panic here becomes [`Fault::Broken`], and no word of it goes further.
//!
//! **After [`Companion::shut_down`]** every call answers [`Fault::Closed`]; a practice that sounds fades and stops.

mod around;
mod assignment;
mod cancel;
mod companion;
mod draft;
mod dreams;
mod entry;
mod fault;
mod guard;
mod homework;
mod kept;
mod kinds;
mod library;
mod measure;
mod mirror;
mod moment;
mod news;
mod pairing;
mod portable;
mod practice;
mod prepared;
mod preparing;
mod private;
mod received;
mod recordings;
mod refused;
mod report;
mod shell;
mod sounding;
mod store;

pub use around::{Before, Caution, HelpLine, Offering, Question, Stage};
pub use assignment::{Assigned, AssignedRecording, Assignment, Named};
pub use cancel::Cancel;
pub use companion::{Companion, Config};
pub use draft::{Draft, DraftRecording, Issued, Packed};
pub use dreams::{NeedMet, Programme, StepStanding};
pub use entry::{DayList, Dream, Entry, Goal, Kept, Night, Place, Practised, Settings, Shared, Week};
pub use fault::Fault;
pub use homework::{Due, HomeworkOffer, Letter, OfferStanding, Today};
pub use library::{Answer, Ask, AskKind, Exercise, VoiceChoice, Wishes};
pub use measure::{Ear, Empty, nothing};
pub use mirror::{
    Asking, Bed, BedWish, Breath, Care, Country, Daytime, DueStanding, Ending, EndingRule, Language, Met, Mode, Need,
    Offer, Outcome, Page, Refusal, ReportLock, ReportPart, Score, Sense, Side, Standing, State, Step, Told,
};
pub use moment::{Day, Hour, Moment};
pub use news::{Act, Event, News};
pub use pairing::{Card, CardStanding, Pairing, QrCode, SeenCard};
pub use portable::{Contents, Differing, Export, File, Salvaged, TakenIn};
pub use practice::{Afterwards, Practice};
pub use prepared::{At, Facts, Prepared, Rendering, Sentence};
pub use preparing::Resumed;
pub use private::{ForReading, PrivateText};
pub use received::ReceivedReport;
pub use recordings::{ImportedRecordings, OwnVoice, ToRecord};
pub use report::Report;
pub use shell::{
    KeyFault, KeyProvider, Listener, ListenerFault, Speech, SpeechFault, SpeechRequest, SpeechVoice, VoiceQuality,
};

uniffi::setup_scaffolding!();
