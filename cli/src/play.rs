//! `perron play` and `perron ground`: what comes before a practice, and which practice it becomes.
//!
//! What was asked is kept, so that it can begin again with nothing asked; the grounding waits for nothing that is kept.

use perron_companion::care::{Admission, Country, Distress, Score, admit_by_answer};
use perron_companion::exercise::Wishes;
use perron_companion::homework::{Plan, when_open};
use perron_companion::journal::Journal;
use perron_companion::kept::{EntryId, day_of};
use perron_companion::practising::{Profile, Sink};
use perron_companion::preparing::{GROUNDING, Laid};
use perron_companion::programme::Standing;
use perron_companion::ritual::Chosen;
use perron_companion::script::{Care, Ending, Script};
use perron_companion::voices::{Choice, Voices};
use perron_companion::{Assets, Language, Library, Millis, Words};

use crate::args::PracticeArgs;
use crate::care::{Around, Begins};
use crate::contacts;
use crate::diary::{Diary, KeptIn};
use crate::failure::Failure;
use crate::home::{self, Home};
use crate::kept::Kept;
use crate::lay;
use crate::player;
use crate::sitting::{Beginning, Keeps, Sitting};
use crate::terminal::Terminal;
use crate::wishes::wishes;
use crate::writing;

/// An exercise that calms, for someone whose dreams rest today.
const SAFE_PLACE: &str = "safe-place";

/// What `perron play` is told besides the practice.
#[derive(Clone, Copy)]
pub struct Told {
    /// Lying down, with the screen off.
    pub rest: bool,
    /// How it is before, given instead of asked.
    pub distress: Option<Distress>,
    /// Whose help lines are shown.
    pub country: Option<Country>,
    /// Where the sound goes.
    pub sink: Sink,
}

/// How much stands before a practice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Before {
    /// Whatever belongs there.
    Everything,
    /// The caution, where it was not read; the question is not asked.
    NotAsked,
    /// Nothing, where a person may begin it alone: it only goes on.
    GoesOn,
}

/// Plays an exercise that may be started; a length out of reach becomes the nearest, and says so. Without a journal nothing is
/// kept. Answers what is kept, open, where the person would rather go on with the exercise that was cut off.
pub fn run(
    home: &Home,
    place: KeptIn,
    args: &PracticeArgs,
    told: Told,
    terminal: &mut Terminal,
) -> Result<Option<Kept>, Failure> {
    lay::with_script(home, args, |library, script| {
        let words = Words::new(script.header.language.value);
        // Whoever needs the ground waits for no key.
        let id = &script.header.id.value;
        let grounds = id == GROUNDING;
        // Nothing was assigned where nothing is kept, and a refusal makes no journal.
        let is_there = matches!(&place, KeptIn::Shut(shut) if Journal::is_there(&shut.folder));
        if !is_there {
            let key = if matches!(place, KeptIn::Nowhere) { "assigned-private" } else { "assigned" };
            refuse_assigned(script.header.care, || words.say(key, &[]), terminal)?;
        }
        // Whom one can reach comes before anything is asked, a passphrase too.
        if script.header.care == Care::Screened && matches!(&place, KeptIn::Shut(shut) if !shut.keys.opens_by_itself())
        {
            for line in contacts::short(&words, told.country) {
                terminal.say(&line)?;
            }
            terminal.say("")?;
        }
        let mut diary = Diary::at(if grounds { KeptIn::Nowhere } else { place }, &words, terminal);
        let (homework, today) = (diary.homework(), diary.now().map(day_of));
        let plan = today.map(|today| Plan::on(&homework, today)).unwrap_or_default();
        refuse_assigned(plan.care(id, script.header.care), || when_open(&homework, id, today, &words), terminal)?;
        // What was agreed is spoken in its own language, unless another was asked for.
        let language = plan.language(id).filter(|_| args.lang.is_none());
        let twin = language.and_then(|language| library.find(&args.exercise, language).ok()?.playable().ok());
        let script = twin.unwrap_or(script);
        let words = Words::new(script.header.language.value);
        let mut agreed = Wishes { ending: args.ending.map(Ending::from), ..Wishes::default() };
        plan.fill(id, &mut agreed);
        let ending = script.header.ending.with(agreed.ending);
        let mut play = Play { home, library, told, ending, before: Before::Everything, diary, terminal };
        if play.diary.was_cut_off() {
            // Once this one begins, the other cannot go on any more.
            if !Terminal::is_attended() {
                play.terminal.say(&play.terminal.dim(&words.say("resume-over", &[])))?;
            } else if writing::yes(&words.say("resume-ask", &[]), &words, play.terminal)?
                && let Some(kept) = std::mem::take(&mut play.diary).into_kept()
            {
                return Ok(Some(kept));
            }
        }
        if !play.yesterday(&words)? {
            return Ok(None);
        }
        let keeps = if grounds { Keeps::Nothing } else { Keeps::Wishes };
        play.unless_it_waits(script, &words, |play, before| {
            let mut wishes = wishes(args, script, play.terminal)?;
            plan.fill(id, &mut wishes);
            let chosen = Chosen { script, wishes, voice: args.voice.clone(), dream: None };
            let laid = play.lay(&chosen)?;
            lay::tell_recorded(&laid, args, play.terminal)?;
            Ok((chosen, laid, before, keeps))
        })?;
        Ok(None)
    })
}

/// Plays the new dream with these wishes, which hold its words; which dream it is, is kept with the practice.
pub fn rehearse(
    home: &Home,
    kept: Kept,
    exercise: &str,
    (dream, wishes, voice): (EntryId, Wishes, Choice),
    told: Told,
    terminal: &mut Terminal,
) -> Result<(), Failure> {
    let (library, language) = (home.library()?, kept.words.language());
    let script = library.find(exercise, language)?.playable()?;
    let chosen = Chosen { script, wishes, voice, dream: Some(dream) };
    chosen_again(home, &library, Diary::of(kept), chosen, Before::Everything, told, terminal)
}

/// Plays what was chosen.
pub fn chosen_again(
    home: &Home,
    library: &Library,
    diary: Diary,
    chosen: Chosen<'_>,
    before: Before,
    told: Told,
    terminal: &mut Terminal,
) -> Result<(), Failure> {
    let (script, ending) = (chosen.script, chosen.script.header.ending.with(chosen.wishes.ending));
    let words = Words::new(script.header.language.value);
    let mut diary = diary;
    let care = diary.care(&script.header.id.value, script.header.care);
    let shut = || when_open(&diary.homework(), &script.header.id.value, diary.now().map(day_of), &words);
    refuse_assigned(care, shut, terminal)?;
    let mut play = Play { home, library, told, ending, before, diary, terminal };
    play.unless_it_waits(script, &words, |play, before| {
        let laid = play.lay(&chosen)?;
        Ok((chosen, laid, before, Keeps::Wishes))
    })
}

/// Plays the grounding by itself; nothing stands before it.
pub fn ground(
    home: &Home,
    lang: Option<Language>,
    length: Option<Millis>,
    (country, sink): (Option<Country>, Sink),
    terminal: &mut Terminal,
) -> Result<(), Failure> {
    let (library, language) = (home.library()?, home::language(lang));
    let diary = Diary::default();
    let mut sitting = Sitting { library: &library, language, country, sink, keys: None, diary, terminal };
    sitting.ground(length, Score::NotAsked)
}

/// What a therapist has to assign is not opened by anyone else, and says what to do.
fn refuse_assigned(care: Care, says: impl FnOnce() -> String, terminal: &mut Terminal) -> Result<(), Failure> {
    if admit_by_answer(care, Score::NotAsked) == Admission::Assigned {
        terminal.say(&says())?;
        return Err(Failure::Said);
    }
    Ok(())
}

/// A practice that may begin.
pub struct Play<'a> {
    /// The person's own things.
    pub home: &'a Home,
    /// The exercises.
    pub library: &'a Library,
    /// What was told besides.
    pub told: Told,
    /// How it will end.
    pub ending: Ending,
    /// How much stands before it.
    pub before: Before,
    /// What is kept.
    pub diary: Diary,
    /// Where it is shown.
    pub terminal: &'a mut Terminal,
}

impl<'a> Play<'a> {
    /// Lays out what was chosen.
    pub fn lay(&mut self, chosen: &Chosen<'_>) -> Result<Laid, Failure> {
        let (home, diary) = (self.home, &mut self.diary);
        Ok(chosen.lay(self.library, |voice| diary.with_homework(voices(home, voice)))?)
    }

    /// Asks what was not asked after the latest practice, where it still is worth asking; whether to go on.
    fn yesterday(&mut self, words: &Words) -> Result<bool, Failure> {
        if !Terminal::is_attended() {
            return Ok(true);
        }
        let Some((id, practised)) = self.diary.unanswered() else { return Ok(true) };
        let around = self.around(SAFE_PLACE, Care::SelfGuided, words);
        let after = player::before(|terminal, next| around.unanswered(practised.before, terminal, next))?;
        self.diary.answer(id, practised, after.after);
        if after.ground {
            self.sitting(words.language(), |sitting| sitting.ground(None, after.after))?;
        }
        Ok(!after.ground)
    }

    fn around<'w>(&mut self, exercise: &'w str, care: Care, words: &'w Words) -> Around<'w> {
        let country = self.told.country.or_else(|| self.diary.country());
        let known = self.diary.known(self.before == Before::NotAsked);
        Around { exercise, care, ending: self.ending, country, words, known }
    }

    /// What comes before an exercise; then it is made, and sounds.
    pub fn unless_it_waits<'s>(
        &mut self,
        script: &'s Script,
        words: &Words,
        make: impl FnOnce(&mut Self, Score) -> Result<(Chosen<'s>, Laid, Score, Keeps), Failure>,
    ) -> Result<(), Failure> {
        let (id, language) = (&script.header.id.value, script.header.language.value);
        let care = self.diary.care(id, script.header.care);
        self.programme(id, care, words)?;
        let around = self.around(id, care, words);
        let (begins, answer) = if self.before == Before::GoesOn && care == Care::SelfGuided {
            (Begins::Practice { before: Score::NotAsked }, Score::NotAsked)
        } else {
            before(&around, self.told.distress, self.terminal)?
        };
        if let Begins::Practice { before } = begins {
            if let Some(page) = around.page().filter(|page| !around.known.read.contains(page)) {
                self.diary.read(page);
            }
            let (chosen, laid, before, keeps) = make(self, before)?;
            let profile = if self.told.rest { Profile::Rest } else { Profile::Interactive };
            return self.sitting(language, |it| it.practise(&chosen, laid, Beginning { profile, before, keeps }));
        }
        let wishes = Wishes::default();
        self.diary.turned_away(&Chosen { script, wishes, voice: Choice::default(), dream: None }, self.ending, answer);
        self.sitting(language, |sitting| match begins {
            Begins::Ground => sitting.ground(None, Score::NotAsked),
            Begins::SafePlace => sitting.calm(SAFE_PLACE, None, Score::NotAsked, Keeps::Practice),
            Begins::Practice { .. } | Begins::Leave => Ok(()),
        })
    }

    /// What the dream programme says of it. Whatever rests today has a page of its own, with what is offered instead.
    fn programme(&mut self, id: &str, care: Care, words: &Words) -> Result<(), Failure> {
        if care != Care::Screened {
            return Ok(());
        }
        let Some(status) = self.diary.status() else {
            // Whether a dream rests today stands in the journal alone; what calms waits for nothing.
            self.terminal.say(&words.say("programme-unread", &[]))?;
            return Err(Failure::Said);
        };
        if status.rests.is_some() {
            return Ok(());
        }
        let Some(decision) = status.of_exercise(id, care) else { return Ok(()) };
        match decision.standing {
            Standing::Open => Ok(()),
            Standing::Warned => Ok(self.terminal.say(&words.reason(decision.reason))?),
            Standing::Waits => {
                self.terminal.say(&words.reason(decision.reason))?;
                self.terminal.say(&words.say("programme-see", &[]))?;
                Err(Failure::Said)
            }
        }
    }

    fn sitting<T>(&mut self, language: Language, then: impl FnOnce(&mut Sitting<'_>) -> T) -> T {
        let country = self.told.country.or_else(|| self.diary.country());
        let diary = std::mem::take(&mut self.diary);
        let (library, sink) = (self.library, self.told.sink);
        let mut sitting = Sitting { library, language, country, sink, keys: None, diary, terminal: self.terminal };
        then(&mut sitting)
    }
}

/// The voice that was chosen, from where the person's own are.
pub fn voices(home: &Home, voice: Choice) -> Voices {
    Voices::new(voice, Assets::Embedded).with_recordings(home.recordings())
}

/// The pages before an exercise, or their words.
fn before(around: &Around<'_>, known: Option<Distress>, terminal: &mut Terminal) -> Result<(Begins, Score), Failure> {
    if Terminal::is_attended() && around.has_pages() {
        return Ok(player::before(|terminal, next| around.before(known, terminal, next))?);
    }
    let (lines, begins) = around.before_in_lines(known);
    for line in lines {
        terminal.say(&line)?;
    }
    Ok((begins, known.map_or(Score::NotAsked, Score::Given)))
}
