//! Every transition of the session lives in this file: nothing else decides what follows what.
//!
//! [`transition`] is a pure table from a state and a trigger to what follows. A trigger is an input together with the
//! little that must be seen to judge it (is there a pause here to keep open?), or something that the timeline brings (a
//! hold begins). Both sets are finite, so tests walk the whole table, and the diagram in `core/README.md` is printed
//! from it.

use super::output::Refusal;

/// Where a session is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum State {
    /// The exercise is being prepared; only ground and stop have a meaning.
    Preparing,
    /// Prepared, not begun.
    Ready,
    /// The exercise sounds and moves.
    Playing,
    /// In a hold, or in a pause that is kept open: the bed sounds, continue leaves it.
    Holding,
    /// Silent until the person resumes.
    Paused,
    /// Silent because something else took the sound; resumes by itself if it may.
    Interrupted,
    /// In the grounding.
    Grounding(Ground, Origin),
    /// Stopped, or heard to the end. Ground alone still has a meaning.
    Over,
}

/// Where a session is within the grounding.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Ground {
    /// It sounds and moves.
    Speaking,
    /// In a hold, or in a pause that is kept open.
    Holding,
    /// The last word was spoken: silent until return, stop or help.
    Asked,
    /// Silent until the person resumes.
    Paused,
    /// Silent because something else took the sound.
    Interrupted,
}

/// What return goes back to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Origin {
    /// Nothing was prepared yet.
    Preparing,
    /// It had not begun.
    Ready,
    /// The exercise was under way.
    Exercise,
    /// It was over: there is nothing to return to.
    Over,
}

impl State {
    /// Every state, so that the table can be walked.
    pub fn all() -> impl Iterator<Item = Self> {
        let plain = [Self::Preparing, Self::Ready, Self::Playing, Self::Holding, Self::Paused, Self::Interrupted];
        let origins = [Origin::Preparing, Origin::Ready, Origin::Exercise, Origin::Over];
        let grounds = [Ground::Speaking, Ground::Holding, Ground::Asked, Ground::Paused, Ground::Interrupted];
        let grounding =
            grounds.into_iter().flat_map(move |ground| origins.map(|origin| Self::Grounding(ground, origin)));
        plain.into_iter().chain(grounding).chain([Self::Over])
    }

    /// Whether elapsed frames move the position: something of a part sounds.
    pub const fn moves(self) -> bool {
        matches!(self, Self::Playing | Self::Holding | Self::Grounding(Ground::Speaking | Ground::Holding, _))
    }

    /// Whether it still goes on: everything but [`State::Over`].
    pub const fn is_living(self) -> bool {
        !matches!(self, Self::Over)
    }
}

/// What can bring a transition about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Trigger {
    /// The exercise is prepared.
    Prepared,
    /// The person begins.
    Begin,
    /// The person pauses.
    Pause,
    /// The person resumes.
    Resume,
    /// The person leaves a hold or a kept pause.
    Continue,
    /// The person continues while a pause that lies ahead is to be kept open.
    ContinueAhead,
    /// The person stays, in a pause or a hold.
    StayHere,
    /// The person stays before the next pause or hold, with no sentence between.
    StayAhead,
    /// The person stays where no pause or hold follows.
    StayNowhere,
    /// The person wants the sentence again.
    Back,
    /// Here and now.
    Ground,
    /// The person returns from the grounding.
    Return,
    /// The person stops.
    Stop,
    /// Something else took the sound.
    InterruptionBegan,
    /// It is over, soon enough, and the system allows going on.
    InterruptionOver,
    /// It is over, but took too long or forbids going on.
    InterruptionOverLate,
    /// The headphones came out.
    RouteLost,
    /// The device is gone.
    DeviceLost,
    /// The device ran dry.
    Underrun,
    /// The timeline comes to a hold, or to a pause that is kept open.
    HoldBegins,
    /// A timed hold is over.
    HoldEnds,
    /// The grounding's last word was heard.
    LastWord,
    /// The exercise's last frame was heard.
    LastFrame,
}

impl Trigger {
    /// Every trigger, so that the table can be walked.
    pub const ALL: [Self; 23] = [
        Self::Prepared,
        Self::Begin,
        Self::Pause,
        Self::Resume,
        Self::Continue,
        Self::ContinueAhead,
        Self::StayHere,
        Self::StayAhead,
        Self::StayNowhere,
        Self::Back,
        Self::Ground,
        Self::Return,
        Self::Stop,
        Self::InterruptionBegan,
        Self::InterruptionOver,
        Self::InterruptionOverLate,
        Self::RouteLost,
        Self::DeviceLost,
        Self::Underrun,
        Self::HoldBegins,
        Self::HoldEnds,
        Self::LastWord,
        Self::LastFrame,
    ];

    /// Whether someone asked for it, and so must hear when it is refused; news is not refused, only without effect.
    pub const fn is_command(self) -> bool {
        matches!(
            self,
            Self::Prepared
                | Self::Begin
                | Self::Pause
                | Self::Resume
                | Self::Continue
                | Self::ContinueAhead
                | Self::StayHere
                | Self::StayAhead
                | Self::StayNowhere
                | Self::Back
                | Self::Ground
                | Self::Return
                | Self::Stop
        )
    }
}

/// What is done on the way from one state to the next; each has one meaning in `session.rs`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Act {
    /// Take the prepared timeline.
    Take,
    /// Play from the first frame.
    Begin,
    /// Fade out; paused.
    Hush,
    /// Fade out faster, for something else wants the sound; paused.
    Yield,
    /// It is silent already; paused by the person.
    Remain,
    /// Only the state changes.
    Nothing,
    /// Play from the interrupted sentence; resumed.
    Restart,
    /// Play this sentence again, or the one before.
    Again,
    /// The same from silence; resumed.
    AgainResumed,
    /// Tell that a hold has begun.
    Hold,
    /// Leave the hold or the kept pause.
    Leave,
    /// Keep this pause or hold open.
    Keep,
    /// Keep the pause or hold that lies ahead open.
    Arm,
    /// Do not keep it open after all.
    Disarm,
    /// Play the grounding from its first frame.
    Ground,
    /// Play the exercise from the interrupted sentence; returned.
    Return,
    /// Fade out; returned to what had not begun.
    Retire,
    /// Tell that the grounding has asked.
    Ask,
    /// Tell that the device ran dry.
    Count,
    /// Fade out; stopped.
    Stop,
    /// Tell that it has ended.
    End,
}

/// What follows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Next {
    /// This state, on the way to which this is done.
    Go(State, Act),
    /// Nothing changes, and whoever asked is told why.
    Refuse(Refusal),
    /// Nothing changes.
    Ignore,
}

/// The table: what follows when this happens in this state.
///
/// ```
/// use perron_core::session::transition::{Act, Next, State, Trigger, transition};
/// assert_eq!(transition(State::Paused, Trigger::Stop), Next::Go(State::Over, Act::Stop));
/// ```
pub const fn transition(state: State, trigger: Trigger) -> Next {
    use {Act as A, Ground as G, Next::*, Origin as O, Refusal as R, State as S, Trigger as T};
    match (state, trigger) {
        // After the end, ground opens a grounding session; any other command is refused and no news matters.
        (S::Over, T::Ground) => Go(S::Grounding(G::Speaking, O::Over), A::Ground),
        (S::Over, trigger) if trigger.is_command() => Refuse(R::Over),
        (S::Over, _) => Ignore,

        // Out, in one action, from everywhere.
        (_, T::Stop) => Go(S::Over, A::Stop),
        (S::Preparing, T::Ground) => Go(S::Grounding(G::Speaking, O::Preparing), A::Ground),
        (S::Ready, T::Ground) => Go(S::Grounding(G::Speaking, O::Ready), A::Ground),
        (S::Playing | S::Holding | S::Paused | S::Interrupted, T::Ground) => {
            Go(S::Grounding(G::Speaking, O::Exercise), A::Ground)
        }
        // Refused while it sounds; where the grounding has fallen silent, ground brings its voice back within a second.
        (S::Grounding(G::Speaking | G::Holding, _), T::Ground) => Refuse(R::Grounding),
        (S::Grounding(G::Asked | G::Paused | G::Interrupted, origin), T::Ground) => {
            Go(S::Grounding(G::Speaking, origin), A::Ground)
        }

        // A device that ran dry is told of and changes nothing.
        (state, T::Underrun) => Go(state, A::Count),

        // Before the exercise.
        (S::Preparing | S::Ready, T::Prepared) => Go(S::Ready, A::Take),
        (S::Grounding(ground, O::Preparing | O::Ready), T::Prepared) => Go(S::Grounding(ground, O::Ready), A::Take),
        (S::Grounding(_, O::Over), T::Prepared) => Refuse(R::Over),
        (_, T::Prepared) => Refuse(R::AlreadyBegun),
        (S::Ready, T::Begin) => Go(S::Playing, A::Begin),
        (S::Preparing, T::Begin) => Refuse(R::NotPrepared),
        (S::Grounding(..), T::Begin) => Refuse(R::Grounding),
        (_, T::Begin) => Refuse(R::AlreadyBegun),

        // Back from the grounding.
        (S::Grounding(_, O::Exercise), T::Return) => Go(S::Playing, A::Return),
        (S::Grounding(_, O::Ready), T::Return) => Go(S::Ready, A::Retire),
        (S::Grounding(_, O::Preparing), T::Return) => Go(S::Preparing, A::Retire),
        (S::Grounding(_, O::Over), T::Return) => Refuse(R::NothingToReturnTo),
        (_, T::Return) => Refuse(R::NotGrounding),

        // What has not begun can be prepared, begun, grounded or stopped, and nothing else.
        (S::Preparing, trigger) if trigger.is_command() => Refuse(R::NotPrepared),
        (S::Ready, trigger) if trigger.is_command() => Refuse(R::NotBegun),
        (S::Preparing | S::Ready, _) => Ignore,

        // The exercise, sounding.
        (S::Playing | S::Holding, T::Pause) => Go(S::Paused, A::Hush),
        (S::Playing | S::Holding, T::InterruptionBegan) => Go(S::Interrupted, A::Yield),
        (S::Playing | S::Holding, T::RouteLost | T::DeviceLost) => Go(S::Paused, A::Yield),
        (S::Playing | S::Holding, T::Back) => Go(S::Playing, A::Again),
        (S::Playing | S::Holding, T::StayHere) => Go(S::Holding, A::Keep),
        (S::Playing, T::StayAhead) => Go(S::Playing, A::Arm),
        (S::Playing, T::ContinueAhead) => Go(S::Playing, A::Disarm),
        (S::Playing, T::Continue) => Refuse(R::NotHolding),
        (S::Holding, T::Continue | T::ContinueAhead) => Go(S::Playing, A::Leave),
        (S::Playing, T::HoldBegins) => Go(S::Holding, A::Hold),
        (S::Holding, T::HoldEnds) => Go(S::Playing, A::Nothing),
        (S::Playing | S::Holding, T::LastFrame) => Go(S::Over, A::End),

        // The exercise, silent.
        (S::Paused | S::Interrupted, T::Resume) => Go(S::Playing, A::Restart),
        (S::Paused | S::Interrupted, T::Back) => Go(S::Playing, A::AgainResumed),
        (S::Interrupted, T::Pause | T::RouteLost | T::DeviceLost) => Go(S::Paused, A::Remain),
        (S::Interrupted, T::InterruptionOver) => Go(S::Playing, A::Restart),
        (S::Interrupted, T::InterruptionOverLate) => Go(S::Paused, A::Nothing),

        // The grounding, sounding.
        (S::Grounding(G::Speaking | G::Holding, o), T::Pause) => Go(S::Grounding(G::Paused, o), A::Hush),
        (S::Grounding(G::Speaking | G::Holding, o), T::InterruptionBegan) => {
            Go(S::Grounding(G::Interrupted, o), A::Yield)
        }
        (S::Grounding(G::Speaking | G::Holding, o), T::RouteLost | T::DeviceLost) => {
            Go(S::Grounding(G::Paused, o), A::Yield)
        }
        (S::Grounding(G::Speaking | G::Holding | G::Asked, o), T::Back) => Go(S::Grounding(G::Speaking, o), A::Again),
        (S::Grounding(G::Speaking | G::Holding, o), T::StayHere) => Go(S::Grounding(G::Holding, o), A::Keep),
        (S::Grounding(G::Speaking, o), T::StayAhead) => Go(S::Grounding(G::Speaking, o), A::Arm),
        (S::Grounding(G::Speaking, o), T::ContinueAhead) => Go(S::Grounding(G::Speaking, o), A::Disarm),
        (S::Grounding(G::Speaking | G::Asked, _), T::Continue) => Refuse(R::NotHolding),
        (S::Grounding(G::Holding, o), T::Continue | T::ContinueAhead) => Go(S::Grounding(G::Speaking, o), A::Leave),
        (S::Grounding(G::Speaking, o), T::HoldBegins) => Go(S::Grounding(G::Holding, o), A::Hold),
        (S::Grounding(G::Holding, o), T::HoldEnds) => Go(S::Grounding(G::Speaking, o), A::Nothing),
        (S::Grounding(G::Speaking | G::Holding, o), T::LastWord) => Go(S::Grounding(G::Asked, o), A::Ask),

        // The grounding, silent.
        (S::Grounding(G::Paused | G::Interrupted, o), T::Resume) => Go(S::Grounding(G::Speaking, o), A::Restart),
        (S::Grounding(G::Paused | G::Interrupted, o), T::Back) => Go(S::Grounding(G::Speaking, o), A::AgainResumed),
        (S::Grounding(G::Interrupted, o), T::Pause | T::RouteLost | T::DeviceLost) => {
            Go(S::Grounding(G::Paused, o), A::Remain)
        }
        (S::Grounding(G::Interrupted, o), T::InterruptionOver) => Go(S::Grounding(G::Speaking, o), A::Restart),
        (S::Grounding(G::Interrupted, o), T::InterruptionOverLate) => Go(S::Grounding(G::Paused, o), A::Nothing),

        // What is left of a person's commands has no meaning here.
        (_, T::Resume) => Refuse(R::NotPaused),
        (_, T::StayHere | T::StayAhead | T::StayNowhere)
            if matches!(state, S::Playing | S::Holding)
                || matches!(state, S::Grounding(G::Speaking | G::Holding | G::Asked, _)) =>
        {
            Refuse(R::NothingToKeep)
        }
        (_, trigger) if trigger.is_command() => Refuse(R::AlreadySilent),

        // What is left of the news changes nothing.
        (_, _) => Ignore,
    }
}
