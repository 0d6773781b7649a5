//! The driver: between a session, which knows no time, and a device, which knows nothing else.

use std::sync::mpsc::Sender;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use perron_audio::device::{Device, DeviceError, Profile, Sink};
use perron_audio::{Bus, Desk, Level, Stem};
use perron_core::session::{Command, Event, Fault, Input, Order, Output, Part, Position, Session};
use perron_core::{Frames, Millis};

use super::{News, Now, State, lock};
use crate::preparing::{Prepared, Sounding};

/// The fade around a change of the device (P): short, for nothing else happens in it.
const CHANGE_FADE: Millis = Millis(150);

/// So long nobody may speak for a change of the device (P): a device at rest takes up to 0.7 s until it fades, and the next
/// one some time to open.
const CALM: Millis = Millis(1_500);

/// How often frames are looked at: a caption is late by no more than this and the device's period.
const INTERACTIVE_PACE: Duration = Duration::from_millis(20);
/// With the screen off nothing is shown: seldom, to spare the battery.
const REST_PACE: Duration = Duration::from_millis(250);

/// After a stop or the end the device stays open until its own queue is surely empty.
const LINGER: Frames = Frames(perron_core::RATE as u64);

/// A session, a desk, a device, and who wants to know.
pub(super) struct Driver {
    exercise: Sounding,
    grounding: Sounding,
    session: Session,
    desk: Desk,
    sink: Sink,
    device: Option<Device>,
    profile: Profile,
    /// The profile that the shell wants; after a stop at rest, or a grounding, the device may have another.
    wanted: Profile,
    /// The fade before a change of the device is under way.
    changing: bool,
    /// What is still to be heard of the latest order's fade.
    fading: Frames,
    /// Heard on this device when all was over; what is left is silence.
    over_at: Option<Frames>,
    stopped: bool,
    /// The device went away, and nothing was ordered to sound since.
    lost: bool,
    news: Sender<News>,
    now: Arc<Mutex<Now>>,
}

impl Driver {
    pub(super) fn new(prepared: &Prepared, sink: Sink, news: Sender<News>, now: Arc<Mutex<Now>>) -> Self {
        let (mut desk, _) = Desk::new(Stem::Mix);
        desk.load(Part::Exercise, Arc::clone(&prepared.exercise.score));
        desk.load(Part::Grounding, Arc::clone(&prepared.grounding.score));
        let session = Session::ready(Arc::clone(&prepared.exercise.timeline), Arc::clone(&prepared.grounding.timeline));
        Self {
            exercise: prepared.exercise.clone(),
            grounding: prepared.grounding.clone(),
            session,
            desk,
            sink,
            device: None,
            profile: Profile::Interactive,
            wanted: Profile::Interactive,
            changing: false,
            fading: Frames::ZERO,
            over_at: None,
            stopped: false,
            lost: false,
            news,
            now,
        }
    }

    /// Opens the device anew, silent; what it had queued is dropped.
    pub(super) fn open(&mut self, profile: Profile) -> Result<(), DeviceError> {
        // First closed, then opened: some systems give a device to one only.
        self.device = None;
        let renderer = self.desk.reopen();
        self.device = Some(self.sink.open(profile, renderer)?);
        self.profile = profile;
        self.changing = false;
        Ok(())
    }

    /// How long to wait before the next look.
    pub(super) fn pace(&self) -> Duration {
        match self.profile {
            Profile::Rest if !self.changing && self.over_at.is_none() => REST_PACE,
            _ => INTERACTIVE_PACE,
        }
    }

    /// Whether all is over and silent.
    pub(super) fn is_done(&self) -> bool {
        match (&self.device, self.over_at) {
            // A device that is lost plays nothing any more.
            (Some(device), Some(at)) => device.is_lost() || device.heard() >= at + LINGER,
            (None, Some(_)) => true,
            (_, None) => false,
        }
    }

    /// Does what the person wants.
    pub(super) fn command(&mut self, command: Command) {
        self.catch_up();
        let timeline = Arc::clone(&self.exercise.timeline);
        self.tell(command.input(&timeline));
        self.publish();
    }

    /// Gives a bus another level.
    pub(super) fn level(&mut self, bus: Bus, level: Level) {
        // A renderer that takes nothing is lost; the look that follows finds that out.
        let _ = self.desk.level(bus, level);
        if let Some(kept) = lock(&self.now).levels.get_mut(bus as usize) {
            *kept = level;
        }
    }

    /// Keeps in mind which profile is wanted; the change waits for a pause.
    pub(super) const fn change(&mut self, profile: Profile) {
        self.wanted = profile;
    }

    /// Looks at what was heard, and at how the device is.
    pub(super) fn look(&mut self) {
        self.catch_up();
        if let Some(frames) = self.device.as_mut().and_then(Device::underrun) {
            self.tell(Input::Fault(Fault::Underrun(frames)));
            if self.over_at.is_some() {
                // It was silent already; and what another device has heard would be counted anew.
                self.device = None;
            } else if self.open(self.profile).is_ok() {
                // What was lost in the queue is rendered again: nothing of the timeline is skipped.
                let _ = self.desk.resume(CHANGE_FADE.into());
            }
        }
        if self.device.as_ref().is_none_or(Device::is_lost) && self.over_at.is_none() && self.session.state().moves() {
            self.device = None;
            self.lost = true;
            self.tell(Input::Fault(Fault::DeviceLost));
        }
        self.change_device();
        self.publish();
    }

    /// Brings the device to the wanted profile where it disturbs nobody: silence first, in a short fade, then another.
    fn change_device(&mut self) {
        if self.wanted != self.profile && !self.changing && self.is_calm() {
            self.changing = self.desk.hush(CHANGE_FADE.into()).is_ok();
        }
        let hushed = self.device.as_ref().map(Device::heard).is_some_and(|heard| self.desk.hushed(heard));
        if self.changing && hushed {
            let before = self.profile;
            // Without the other profile there is still the one that was.
            if self.open(self.wanted).is_ok() || self.open(before).is_ok() {
                let _ = self.desk.resume(CHANGE_FADE.into());
            }
            self.wanted = self.profile;
        }
    }

    /// Whether nobody speaks now or soon, and nothing fades. A grounding is left alone.
    fn is_calm(&self) -> bool {
        let Some(Position { part: Part::Exercise, frame }) = self.session.position() else { return false };
        let soon = frame..frame + CALM.into();
        self.session.state().moves()
            && self.session.cue().is_none()
            && self.fading == Frames::ZERO
            && !self.exercise.timeline.cues.iter().any(|cue| soon.contains(&cue.at))
    }

    /// Tells the session the frames that were heard since last told.
    fn catch_up(&mut self) {
        if let Some(heard) = self.device.as_ref().map(Device::heard) {
            let elapsed = self.desk.elapsed(heard);
            self.fading = self.fading.saturating_sub(elapsed);
            if elapsed > Frames::ZERO {
                self.tell(Input::Elapsed(elapsed));
            }
        }
    }

    /// Tells the session, and does what it answers.
    fn tell(&mut self, input: Input) {
        for output in self.session.handle(input) {
            match output {
                Output::Order(order) => self.carry_out(order),
                Output::Event(event) => self.report(event),
            }
        }
    }

    fn carry_out(&mut self, order: Order) {
        // A hold is moved within what sounds, also when that is silent for a change of the device; any other order is heard.
        self.changing &= matches!(order, Order::Hold { .. });
        if let Order::Play { fade, .. } = order {
            self.fading = fade;
            self.lost = false;
        }
        let urgent = matches!(order, Order::Silence { .. } | Order::Play { part: Part::Grounding, .. });
        let deep = self.profile == Profile::Rest && urgent;
        // At rest most of a second lies queued. Who stops or needs the ground cannot wait for it: it is dropped.
        let lost = self.device.is_none() && matches!(order, Order::Play { .. });
        if lost || deep {
            let _ = self.open(Profile::Interactive);
        }
        if self.desk.order(order).is_err() {
            // Nobody takes orders: the device hangs. Another one does.
            if self.open(self.profile).is_ok() {
                let _ = self.desk.order(order);
            }
        }
    }

    fn report(&mut self, event: Event) {
        let text = match event {
            Event::Sentence { part, cue } => self.part(part).text(cue).map(str::to_string),
            _ => None,
        };
        match event {
            Event::Sentence { .. } => lock(&self.now).sentence.clone_from(&text),
            Event::Stopped => self.stopped = true,
            // After the end the ground is still there.
            Event::Grounded => (self.stopped, self.over_at) = (false, None),
            // The grounding's last sentence is not the exercise's.
            Event::Returned => lock(&self.now).sentence = None,
            _ => {}
        }
        if matches!(event, Event::Stopped | Event::Ended) {
            self.over_at = Some(self.device.as_ref().map_or(Frames::ZERO, Device::heard));
        }
        // Whoever does not listen any more needs no news.
        let _ = self.news.send(News::of(event, &self.session, text, self.stopped, self.lost));
    }

    fn part(&self, part: Part) -> &Sounding {
        match part {
            Part::Exercise => &self.exercise,
            Part::Grounding => &self.grounding,
        }
    }

    fn publish(&self) {
        let mut now = lock(&self.now);
        now.state = State::of(self.session.state(), self.stopped, self.lost);
        now.left = self.session.left().map(Frames::to_millis);
    }
}

#[cfg(all(test, not(feature = "playback")))]
mod tests {
    use std::sync::mpsc;

    use perron_audio::Level;
    use perron_core::exercise::Wishes;
    use perron_core::{Language, Millis};

    use super::*;
    use crate::preparing::{GROUNDING, Reach, lay};
    use crate::voices::{Choice, Voices};
    use crate::{Assets, Library};

    #[test]
    fn a_device_that_is_gone_says_why_it_is_silent() {
        let library = Library::shipped();
        let script = library.find(GROUNDING, Language::En).and_then(|entry| entry.playable()).expect("it ships");
        let mut voices = Voices::new(Choice::Silent, Assets::Folder("../audio/assets/voice".into()));
        let laid = lay(script, &library, &Wishes::default(), &mut voices, Reach::Nearest).expect("it can be laid out");
        let prepared = laid.prepare().expect("nobody speaks");
        let now = Now { state: State::Playing, sentence: None, left: Some(Millis(0)), levels: [Level::FULL; 3] };
        let now = Arc::new(Mutex::new(now));
        let (outbox, news) = mpsc::channel();
        let mut driver = Driver::new(&prepared, Sink::System, outbox, Arc::clone(&now));
        driver.command(Command::Begin);
        driver.look();
        assert_eq!(lock(&now).state, State::Lost);
        assert!(news.try_iter().any(|news| news.event == Event::Paused && news.lost));
        // Whoever goes on without a device is told again.
        driver.command(Command::Resume);
        driver.look();
        assert_eq!(lock(&now).state, State::Lost);
        driver.command(Command::Stop);
        assert_eq!(lock(&now).state, State::Stopped);
    }
}
