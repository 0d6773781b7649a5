//! The codes of care: `C0RP` is part P of rule R; rule 8 is what no exercise does, rule 9 the grounding's own law. A number is never used again.

use crate::diagnostic::Code;

/// Every code of care, in order.
pub const CODES: &[&Code] = &[
    &STOP,
    &EYES_OPEN,
    &TWO,
    &TENSE,
    &COMMAND,
    &LONG,
    &PROMISE,
    &CLAIM,
    &JUDGED,
    &WANDERING,
    &ONLY_SEEN,
    &FEW_SENSES,
    &VISUAL,
    &BELL,
    &QUESTION,
    &COUNTING,
    &WAKES,
    &TAIL,
    &BEDTIME,
    &SLOWS,
    &WAITS,
    &EYES_BACK,
    &ROOM_AND_DAY,
    &DRIVE,
    &COME_BACK,
    &PAUSE,
    &LENGTH,
    &TWIN,
    &APART,
    &MEMORY,
    &NIGHTMARE,
    &REVIEW,
    &BREATH,
    &UNPLANNED,
    &FAMILY,
    &READY,
    &BARE,
    &DROWSY,
    &HERE,
    &ONWARD,
];

macro_rules! codes {
    ($($name:ident $id:literal $title:literal $source:literal)*) => {$(
        #[doc = $title]
        pub static $name: Code = Code {
            id: $id,
            title: $title,
            source: Some($source),
        };
    )*
        /// Their pages by id.
        pub(crate) const PAGES: &[(&str, &str)] = &[$(($id, include_str!(concat!("pages/", $id, ".md")))),*];
    };
}

codes! {
    STOP "C011" "the first half minute does not say that one may stop at any time"
        "rule 1 of care; practice of imagery with trauma survivors (innerhealthstudio); half a minute is ours (P)"
    EYES_OPEN "C012" "the first half minute does not say that eyes may stay open"
        "rule 1 of care; safe-place protocols offer closed eyes or a soft gaze; half a minute is ours (P)"
    TWO "C021" "a sentence asks more than one thing"
        "rule 2 of care (P)"
    TENSE "C022" "a sentence is not in the present tense"
        "rule 2 of care; imagery rehearsal is written in the present tense"
    COMMAND "C023" "a sentence commands where it could invite"
        "rule 2 of care; directives and \"let go\" can raise anxiety in trauma survivors (innerhealthstudio)"
    LONG "C024" "a sentence has more than 15 words"
        "rule 2 of care (P)"
    PROMISE "C025" "a sentence promises sleep, a feeling or safety"
        "rule 2 of care; relaxation-induced anxiety is real, and a broken promise is felt as one's own failure"
    CLAIM "C026" "a sentence claims to treat or to cure"
        "Regulation (EU) 2017/745, article 2; MDCG 2019-11 rev.1"
    JUDGED "C027" "a sentence judges how it goes"
        "rule 2 of care: nothing is failed"
    WANDERING "C028" "nothing says that wandering thoughts are normal"
        "rule 2 of care (P)"
    ONLY_SEEN "C031" "a prompt can only be seen"
        "rule 3 of care; many people see no pictures in the mind"
    FEW_SENSES "C032" "a prompt has fewer than three senses"
        "rule 3 of care; three is ours (P)"
    VISUAL "C033" "a verb of seeing stands outside an `@see` line"
        "rule 3 of care; many people see no pictures in the mind"
    BELL "C041" "a bell can sound in a sleep ending or at night"
        "rule 4 of care; abrupt sounds wake (Vos 2013)"
    QUESTION "C042" "a question is asked in a sleep ending or at night"
        "rule 4 of care (P)"
    COUNTING "C043" "a sleep ending counts up"
        "rule 4 of care; counting up is how alert endings wake"
    WAKES "C044" "a sleep ending opens the eyes"
        "rule 4 of care (P)"
    TAIL "C045" "a sleep ending does not go out as it must"
        "rule 4 of care; sudden ends wake in the reports of people who use sleep audio"
    BEDTIME "C046" "a sleep ending can last more than 20 minutes"
        "rule 4 of care; stimulus control in CBT-I: not asleep in about 20 minutes, get up"
    SLOWS "C047" "the voice of a sleep ending does not slow"
        "rule 4 of care; spoken exercises that end in sleep, measured: 11 to 12 characters a second at the start, 8.5 to 9.5 at the end"
    WAITS "C049" "a sleep ending waits for the person"
        "rule 4 of care: after it nothing is asked, and who sleeps does not answer (P)"
    EYES_BACK "C051" "the last minute of a wake ending does not open the eyes"
        "rule 5 of care (P)"
    ROOM_AND_DAY "C052" "the last minute of a wake ending does not name the room and the day"
        "rule 5 of care; orientation in place and time"
    DRIVE "C053" "the last minute of a wake ending does not say to wait with driving"
        "rule 5 of care; cautions of relaxation audio"
    COME_BACK "C054" "a wake ending does not come back to where it began"
        "rule 5 of care: level and pace are back; the tolerance is ours (P)"
    PAUSE "C061" "a pause cannot give way, or gives way too far"
        "rule 6 of care; measured pauses run from 4 to 25 s and stretch to 90; the bounds are ours (P)"
    LENGTH "C062" "a length that the script names cannot be met"
        "rule 6 of care"
    TWIN "C071" "a shipped script has no twin in the other language"
        "rule 7 of care"
    APART "C072" "a shipped script and its twin differ"
        "rule 7 of care"
    MEMORY "C081" "a sentence leads back into a memory or a nightmare"
        "out of scope: rescripting of memories is done with a therapist; only the new dream is rehearsed (imagery rehearsal therapy)"
    NIGHTMARE "C082" "a slot asks for a nightmare that would be spoken"
        "imagery rehearsal therapy rehearses only the new dream; the old one is for reading by the person alone"
    REVIEW "C083" "an evening goes over what was done"
        "a list for tomorrow shortens the way to sleep, a list of what was done lengthens it (Scullin 2018)"
    BREATH "C084" "the breath is held, counted or driven"
        "relaxation-induced anxiety is real; an exercise for the night keeps to breath without counting; the numbers are ours (P)"
    UNPLANNED "C085" "an exercise that is not for anyone alone can end in sleep without a plan"
        "imagery rehearsal is done by day unless a therapist plans it otherwise"
    FAMILY "C086" "somebody of the person's own family comforts in the image"
        "safe-place protocols leave close family out: what they bring along is mixed"
    READY "C091" "something stands before the grounding"
        "the grounding is reached in one action from every state; eyes open, at once (Najavits)"
    BARE "C092" "something but the voice sounds in the grounding"
        "grounding has no bed: neutral, in the room (Najavits)"
    DROWSY "C093" "the grounding lulls, or leads away from the room"
        "grounding keeps the eyes open, in good light, in a normal voice; images lead back into the head (Najavits)"
    HERE "C094" "the grounding leaves out what brings one back"
        "name, place and date, feet on the floor, hands pressed (Najavits; traumanet.nl)"
    ONWARD "C095" "the grounding does not end with the choice to go on, close or get help"
        "a way on for someone who is still overwhelmed: never only an end (P)"
}
