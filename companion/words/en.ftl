# What a person reads on the screen. What a person hears is in scripts/.

list-heading = Exercises
list-lengths = { $shortest } to { $longest }, usually { $usual }
list-beds = with { $beds }
list-no-bed = without a sound in the background
list-own = your own
list-faulty = cannot be played yet: { $count ->
    [one] one fault
   *[other] { $count } faults
  } (perron check)
list-not-reviewed = not yet reviewed by a clinician
list-reviewed = reviewed by { $by } on { $on }
ending-wake = you end awake
ending-sleep = you can stay where you are
ending-chosen = end awake, or stay where you are

bed-sea = sea
bed-rain = rain
bed-forest = forest
bed-hearth = hearth
bed-brown = deep noise
bed-pink = soft noise
bed-train = train
bed-room = room with rain

ask-intro = A few questions. Enter skips one.
ask-list = (more than one: put a semicolon between them)
ask-text = (what you type never leaves this device)
ask-choice = Choose a number, or Enter to skip.
ask-again-choice = That is not among them. Choose a number, or Enter to skip.
ask-again-long = That is too long: { $most } characters fit. Can it be shorter? Enter skips.
ask-again-many = Those are too many: { $most } fit. Choose which you keep, or Enter to skip.

nearest = { $asked } is out of reach with these choices. It will be { $nearest }.
no-voice = For { $count ->
    [one] one sentence there is no voice on this device. With your eyes open you can read it; with your eyes closed it is quiet there, and you may say it to yourself.
   *[other] { $count } sentences there is no voice on this device. With your eyes open you can read them; with your eyes closed it is quiet there, and you may say them to yourself.
  }
provisional = The Dutch voice is provisional: nobody has listened to all of it yet.
no-device = There is no sound device here. The exercise becomes a file.
device-refused = The sound device cannot be used right now. The exercise becomes a file.
no-playback = This program was built without sound. The exercise becomes a file.
rendering = Making the sound
rendered = Done: { $file }
starting = { $title }, { $length }. You can stop at any moment.

state-playing = Playing
state-paused = Paused
state-lost = Paused: the sound device is gone
state-holding = Waiting for you
state-grounding = Here and now
state-asked = Take your time
state-interrupted = The sound is gone for a moment
state-ended = Done
state-stopped = Stopped
left = { $minutes ->
    [one] one minute
   *[other] { $minutes } minutes
  } left
key-pause = space pause
key-resume = space go on
key-ground = g here and now
key-return = r back to the exercise
key-stop = s stop
key-back = b this sentence again
key-stay = + let this last
key-continue = enter go on
keys-plain = Type a letter and Enter: p pause or go on, g here and now, r return, s stop, b this sentence again, + let this last, c go on
level-voice = 1 2 voice
level-bed = 3 4 background
level-bell = 5 6 bell
level-off = off

asked = Back to the exercise (r), stop (s), or find help?
help = Call or text someone you trust, your doctor or your therapist.
refused = That is not possible right now.
refused-grounding = You are already here. Just listen.
underrun = The sound faltered for a moment. Nothing was skipped.
ended-wake = Done. Take your time before you get up.
ended-grounding = Done. You are here.
stopped = Stopped. That is all right.
stopped-grounding = Stopped. You are here.

sheet-all = All exercises
sheet-heading = { $title }: { $count ->
    [one] one sentence
   *[other] { $count } sentences
  } to record
sheet-how =
    Record each sentence in a file of its own, WAV or FLAC, with the name beneath it.
    Read calmly and softly, in a quiet room, always at the same distance from the microphone.
    The seconds are about how long it takes. Leave a little silence before and after; it is trimmed.
    Then: perron voice import FOLDER --name NAME
sheet-slower = slower, near sleep
import-done = { $count ->
    [one] One sentence has
   *[other] { $count } sentences have
  } been taken in as { $name }.
import-noisy = Here the room can be heard behind the words; a quieter place would be better:
import-unknown = No sentence has these names; they were left out:
import-missing = { $title }: { $count ->
    [0] nothing is missing
    [one] one sentence is still missing
   *[other] { $count } sentences are still missing
  }
import-hear = To hear it: perron play { $id } --voice { $name }
import-taken = There is a voice { $name } in this language already. With --replace these recordings take its place.
import-nothing = No file has the name of a sentence. The names are on the sheet: perron voice sheet. Nothing was taken in.
import-refused = Nothing was taken in, for { $count ->
    [one] one recording
   *[other] { $count } recordings
  } cannot be used yet:
why-no-file = this is a link or a folder, not a file
why-unreadable = this file cannot be read
why-twice = there is another recording of this sentence; keep one
why-too-large = this file is larger than { $most } MiB
why-unknown = this is not a FLAC or WAV file
why-damaged = this file is damaged, or breaks off
why-shape = { $channels } channels, { $bits } bits, { $rate } Hz is not taken; record in mono or stereo, in 16 or 24 bits, at 44100 or 48000 Hz
why-endless = this lasts longer than { $most } seconds
why-silent = nobody is heard in it
why-clipped = it was recorded too loud and is distorted; go a little further from the microphone
why-quiet = it is too soft to bring up without noise; come closer to the microphone
why-bump = a bump or a pop in it is far louder than the words; record it once more
why-room = the room is too loud behind the words; look for a quieter place
why-short = { $found } seconds is too short for this sentence (about { $wished }); is it the right one, and whole?
why-long = { $found } seconds is too long for this sentence (about { $wished }); is it the right one?
voice-shipped = the voice that comes with Perron
voice-machine = the voice of this machine, for your own words
voice-none-own = You have no voice of your own here yet. What to record: perron voice sheet
voice-speaks = { $title }: { $count } of { $total ->
    [one] one sentence
   *[other] { $total } sentences
  }
own-voice = Recordings by { $name } speak { $count } of { $total ->
    [one] one sentence
   *[other] { $total } sentences
  }.
language-nl = Dutch
language-en = English

contacts-heading = People you can reach
contacts-someone = Tell someone you trust. Or call your therapist or your doctor.
contacts-elsewhere = In another country? Call the emergency number there.
contacts-not-checked = not yet checked
contacts-checked = checked on { $on }
contacts-short = { $country }: { $suicide } for thoughts of suicide, { $danger } in immediate danger
country-NL = The Netherlands
country-BE = Belgium
country-GB = United Kingdom
country-IE = Ireland
country-US = United States

caution-imagery = Before you begin
caution-dreams = Before you work with a dream
caution-story = Before you go through your new story
caution-driving = Not while driving, using a machine or taking a bath.
caution-professional = Have you been through psychosis? Do you sometimes drift away from yourself or from what is around you? Do you think of suicide? Do you sleepwalk, or act out your dreams? Then do this only together with a professional.
caution-adults = These exercises are for adults.
caution-by-day = Do this by day, with time afterwards to come round.
caution-milder = Take a bad dream that is not your worst, and not one about something that really happened.
caution-only-story = You go through the story you made with your therapist, and nothing else. If the old one comes back, you need not stay with it: open your eyes, or stop.
caution-stop = You can stop at any moment, halfway too. That is never wrong.
key-begin = enter go on
key-ground-now = g here and now
key-leave = q leave
key-safe-place = p a safe place
key-skip = enter skip
key-close = enter done

distress-before = How are you right now?
distress-after = How are you now, after practising?
distress-stopped = How are you right now?
distress-ends = Give it a number from 0 to 10. 0 is { $least }, 10 is { $most }.
distress-least = quite calm
distress-most = as bad as it can be
distress-not-kept = You need not answer. Your number is not kept.
distress-kept = You need not answer. Your number is kept on this device, locked.
distress-unanswered = The last time this was not asked, because you could stay lying down.
distress-option = To give a number beforehand, add --distress with 0 to 10.
distress-afterwards = Did it get heavier? perron ground brings you here and now. perron contacts shows whom you can call.

follows-rose = It has become heavier. That can happen, and it is not your doing. There is no need to sit it out.
follows-high = It is very heavy now. You do not have to carry that alone.
follows-offer = You can come here and now first. Or call someone.
rests-high-before = Today is heavy. So the dreams rest today. You are doing nothing wrong, and the exercise will be here for you.
rests-high-two-days = It has been heavy for two days in a row. This is the moment to talk to someone about it.
rests-offer = Would something calm be good? Here and now and the safe place are always open.
assigned = You do this exercise with your therapist, who sets it up for you, in homework that you take on.
assigned-from = This exercise is set up for you from { $day }.
assigned-until = This exercise was set up for you up to and including { $day }. Would you like to go on with it? Ask your therapist to set it up again.
assigned-private = Homework opens this exercise. With --private everything you keep stays closed, and so does your homework. Do it without --private.
for-reading = For reading, not for practising. To practise there is perron play, or your therapist.

practice-not-kept = You can practise all the same. Nothing of this exercise is kept now.
practice-not-kept-whole = That is why this exercise was not kept whole.
programme-see = Where you are in the dream programme: perron dream status
programme-unread = The exercises with dreams first look in your journal at how you are. It is not open now, so this one waits. These are always open: perron ground and perron play safe-place
again-nothing = No exercise is kept yet to begin again. Begin one with perron play, such as perron play safe-place
again-words-gone = How you wanted your last exercise was not kept, or you erased it. Begin one with perron play, such as perron play safe-place
again-dream-gone = The new dream of the last time is not there any more. Choose an exercise yourself: perron list
again-exercise-gone = The exercise of the last time is not there any more under that name. Choose another: perron list
again-exercise-faulty = In the exercise of the last time there { $count ->
    [one] is one fault
   *[other] are { $count } faults
  } now. See perron check
again-voice-gone = The voice of the last time is not there any more. Which there are: perron voice list
resume-nothing = There is no exercise to go on with. Begin one with perron play, or do the last one again with perron again
resume-goes-on = You go on where it stopped, at the same sentence.
resume-changed = The exercise has changed since. So it begins at the beginning, with what you chose.
resume-old = That is too long ago to go on in the middle. What you did is kept. Begin again with perron again
resume-morning = This exercise ends in sleep, and the night is over. What you did is kept. Begin again with perron again
resume-ask = Your last exercise stopped halfway. Would you like to go on with it?
resume-over = Your last exercise stopped halfway. Another begins now; what you practised is kept.

weekday-1 = Monday
weekday-2 = Tuesday
weekday-3 = Wednesday
weekday-4 = Thursday
weekday-5 = Friday
weekday-6 = Saturday
weekday-7 = Sunday
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December
date = { $weekday } { $day }
day-and-month = { $day } { $month }

programme-step-caution = Read this first
programme-step-log = Note how the night was
programme-step-pleasant = Practise the safe place
programme-step-choose = Choose a dream
programme-step-write = Write the dream down once
programme-step-change = Change the dream any way you wish
programme-step-check = Look back at it
programme-step-rehearse = Practise your new dream
programme-help-first = First, whom you can reach, and when this is better done together with someone.
programme-log-night = How was the night of { $night }? Three numbers will do.
programme-log-again = The night of { $night } is there already. Whatever you fill in now takes its place.
programme-night-ahead = The night of { $night } { $year } is still to come. You can note it once it has begun.
programme-night-far = The night of { $night } { $year } cannot be written down here: that can be done from { $first } to { $last }. Is the year right?
programme-log-first = Note how a night was first. Then you can choose a dream.
programme-log-longer = You have noted { $count ->
    [one] one night
   *[other] { $count } nights
  }. After { $of } nights it is often clearer which dream to choose. You can wait for that, or choose now.
programme-places-first = Begin with something pleasant: the safe place. Once you have heard it to the end { $of } times, you can choose a dream. So far: { $count }.
programme-places-done = The safe place is always there for you.
programme-by-day = This is for daytime, between { $from } and { $until }. The safe place and here and now are always open.
programme-one-at-a-time = You are working on a dream already. Turn that one into your new dream first, or lay it aside. Then you can choose another.
programme-new-dreams-full = You have made { $most } new dreams in { $days } days. New dreams take time, so that is enough for now. From { $until } there is room for another.
programme-new-dream-soon = Your last new dream is less than { $days } days old. Waiting until { $until } is usually better. Now is fine too; you choose.
programme-choose-first = Choose a dream to change. Not your worst, and not one about something that really happened.
programme-choose-next = The last { $nights } nights you noted were calm. If you like, you can choose a next dream now.
programme-choose-another = You can choose another dream. Staying with this one is just as good.
programme-worst-dream = This one is your worst for now, and a heavy one to begin with. Take a milder dream first. This one can come later, best together with a therapist.
programme-real-event = This dream is about something that really happened. You need not take that on alone: keep it for a talk with a therapist. Choose another dream here, a milder one.
programme-in-doubt = Not sure? Then take a milder dream. That is never wrong.
programme-nothing-chosen = You have not chosen a dream yet.
programme-write-once = Write the dream down once, very briefly, in { $most } characters at most. You may leave out the bad parts. Only you will read it, and it is never read aloud. If you would rather not, you can change the dream straight away.
programme-written-once = You have written the dream down. Once is enough. From here on it is about your new dream.
programme-changed-already = You have made a new dream. There is no need to write down the old one.
programme-too-long = This text has { $count } characters, and { $most } will fit. Could it be a little shorter?
programme-no-words = Nothing is written here yet.
programme-change-freely = Change the dream any way you wish. It need not be possible. The idea is yours.
programme-change-again = You may change your new dream again at any time.
programme-nothing-made = You have not made a new dream yet.
programme-look-back = Look back at it, if you like. Is something done in your new dream? Do you get what you need there?
programme-looked-back = You have looked at your new dream. You may do so again.
programme-may-change-more = Something may still be missing in your new dream. You may change it, or leave it as it is.
programme-rehearse = Your new dream is ready to practise: { $least } to { $most } minutes a day.
programme-rehearsed-today = You have practised your new dream for { $count ->
    [one] one minute
   *[other] { $count } minutes
  } today. That is enough. There is room for more, { $most } minutes at most.
programme-enough-today = You have practised your new dream enough today. No day needs more than { $most } minutes. Tomorrow there is room again.
programme-rehearsal-length = Practising your new dream takes { $least } to { $most } minutes.
programme-talk-two-days = It was heavy for two days in a row. This is the moment to talk to someone about it: your therapist, your doctor, or someone you trust.
programme-talk-heavier = The last few times it was heavier after practising. You need not practise harder, and there is no need to sit it out. Talk about it with your therapist or your doctor.
programme-talk-not-easing = You have been at this for { $weeks } weeks or more, and bad dreams come as often as before. That is not your doing. It is a good moment to talk about it with your therapist or your doctor.

plot-title = How it goes
plot-weeks = { $count ->
    [one] The week
   *[other] { $count } weeks
  } from { $first } to { $last }
plot-days = { $count ->
    [one] The day
   *[other] { $count } days
  } from { $first } to { $last }
plot-nights = Nights with a bad dream
plot-nightmares = How many bad dreams
plot-intensity = How bad they were (on average, 0 to 10)
plot-distress = How you were, before and after practising (on average, 0 calm to 10 heavy)
plot-minutes = Minutes practised
plot-nights-of = { $with } of { $logged }
plot-mean = { $whole }.{ $tenth }
plot-legend-bad = night with a bad dream
plot-legend-calm = night without
plot-legend-before = before practising
plot-legend-after = after practising
plot-blank = Where there is nothing, nothing was noted. That is not the same as none, and it is fine.
plot-running = The last week is not over yet.
plot-nothing = Nothing has been noted in these weeks yet, and that is fine. To note a night there is perron dream log.
plot-says-nights = bad dreams in { $of } nights, { $nightmares }
plot-says-intensity = { $mean } bad on average
plot-says-distress = { $before } before and { $after } after practising
plot-says-minutes = { $minutes } minutes practised
plot-says-nothing = nothing noted
plot-signs = ■ night with a bad dream, □ night without, → from before to after practising.
plot-head-week =
    week
    from
plot-head-nights =
    nights with
    a bad dream
plot-head-nightmares =
    bad
    dreams
plot-head-intensity =
    how bad
    (0 to 10)
plot-head-distress =
    how it was
    (0 to 10)
plot-head-minutes =
    minutes
    practised

preview-kind = Perron · an exercise to read and to hear
preview-wrote = Done: { $file }
preview-own-words = Your own words are in this page, to read and to hear. Whoever opens it reads them.
preview-skip = To the text
preview-no-practice = This is for reading and listening, not for practising. In Perron itself someone can return to the here and now at any moment; on this page that is not possible.
preview-not-reviewed = No clinician has reviewed this exercise yet.
preview-reviewed = Reviewed by { $by } on { $on }.
preview-provisional = The voice is provisional: nobody has listened to all of it yet.
preview-unvoiced = { $count ->
    [one] One sentence has
   *[other] { $count } sentences have
  } no voice here. You can read along; the silence stays.
preview-has-own-words = This page holds words that a person gave, to read and to hear. Keep and share it with care.
preview-stand-in = A person can put words of their own into this exercise. This page was made without them: you read and hear what sounds then.
preview-facts = In short
preview-length = Length
preview-ending = Ending
preview-bed = Sound beneath
preview-no-bed = none
preview-who = Who may begin
preview-care-self = Anyone, alone or with someone near.
preview-care-screened = Questions come first; not everyone can begin this alone.
preview-care-assigned = Only someone whose therapist gave it to them. So Perron does not play it by itself yet.
preview-made = Made with { $made }.
preview-sound = Sound
preview-sound-trouble = This browser cannot play the sound; Safari can from version 18.4. The text and the picture below still hold. A newer version of the browser usually can.
preview-follow = The text follows the sound
preview-picture = The timeline
preview-picture-how = The whole exercise, from left to right. Click anywhere to listen from there. The text below says the same in words.
preview-picture-lanes = Beneath each other, from left to right through time: { $lanes }.
preview-picture-says = { $sentences ->
    [one] One sentence
   *[other] { $sentences } sentences
  } in { $length }. The first begins at { $first }, the last ends at { $last }. Between these two, { $silence } per cent is silence.
preview-lane-scenes = scenes
preview-lane-voice = voice
preview-lane-still = silence
preview-lane-all = all of it
preview-lane-train = train speed
preview-legend-speech = spoken sentence
preview-legend-shown = sentence that is only shown
preview-legend-own = sentence with own words
preview-legend-pause = silence
preview-legend-hold = waits
preview-legend-breath = breath in, breath out
preview-legend-bell = bell
preview-legend-end = the end, after the last sentence
preview-legend-levels = The higher the area, the louder. For a sound, 0 dB is as loud as the voice.
preview-legend-all = For all of it, 0 dB is as loud as at the start.
preview-transcript = The text
preview-transcript-how = Choose a sentence to listen from there.
preview-own = own words
preview-shown = only shown
preview-pause = silence, { $length }
preview-pause-natural = silence, { $length } (written as { $natural })
preview-hold = counts { $length }
preview-hold-open = waits until the listener goes on; here { $length }
preview-breath-in = breath in, { $length }
preview-breath-out = breath out, { $length }
preview-bell = soft bell
preview-train = the train goes from { $from } to { $to } per cent of its speed, in { $length }
preview-scene-tail = only the sound
preview-scene-fade = the sound slowly leaves
preview-scene-silence = complete silence
preview-decimal = .
preview-second = 1 second
preview-seconds = { $seconds } seconds
preview-minutes = { $minutes ->
    [one] 1 minute
   *[other] { $minutes } minutes
  }
preview-minutes-seconds = { $minutes ->
    [one] 1 minute
   *[other] { $minutes } minutes
  } and { $seconds ->
    [one] 1 second
   *[other] { $seconds } seconds
  }
preview-care = Care and sources
preview-open = What is still open
preview-open-script = The text: no clinician has reviewed it yet.
preview-open-voice = The voice: nobody has listened to all of it yet.
preview-open-lines = The help lines: nobody has checked yet that they are right.
preview-open-page = This page: a computer made it. That says nothing about whether the exercise helps.
preview-judge = What only a reader can judge
preview-judge-person = Does this suit the person you read it for, and does it suit them now?
preview-judge-tone = Do the words invite, or do they feel like having to?
preview-judge-memory = Could an image, a sound or a word bring up a bad memory?
preview-judge-silence = Are the silences long enough for something to come, and not so long that someone feels left alone?
preview-judge-voice = Is the voice calm and easy to follow, even for someone who is drowsy?
preview-judge-ending = Does someone come back well at the end, or may they truly fall asleep?
preview-checked = What a computer has checked
preview-checked-how = A program searched the text and the times for these faults, as far as a rule belongs to this exercise, and found none. A program sees words; whether they do good, it cannot see. Each rule comes with its source, and with what a reader must judge. Where it says (P), the number is a proposal of our own, still without a source.
preview-checked-show = The { $count } rules
preview-source = source
preview-reader = for the reader
preview-caution = What a person reads before
preview-no-caution = Nothing: who needs the here and now begins at once.
preview-lines = Whom a person can reach
preview-lines-how = These help lines stand beside the exercise.
preview-foot = Perron { $version }. Everything is in this one file; it asks nothing of the internet. Perron is not a treatment.

# The scenes of the shipped scripts, as a reader calls them.
scene-welcome = welcome
scene-welcome-night = welcome at night
scene-arrive = settling
scene-arrive-known = settling
scene-breath = breath and quiet
scene-thoughts = thoughts
scene-thoughts-again = thoughts again
scene-cup = the cup of tea
scene-enough = it is enough
scene-warmth = warmth
scene-linger = staying with it
scene-stay = staying
scene-come-back = coming back
scene-awake = awake
scene-coat = the coat
scene-pockets = into the pockets
scene-sleeves = all in the coat
scene-arms = out of the sleeves
scene-off = coat off
scene-hang = on the hook
scene-lighter = going on lighter
scene-room = the room
scene-which = which dream
scene-old = the old dream
scene-change = all may change
scene-needs = what you need
scene-need-safety = safety
scene-need-comfort = comfort
scene-need-voice = your voice
scene-need-no-blame = no blame
scene-need-own-feet = doing something yourself
scene-need-play = play
scene-begin = the beginning
scene-new = the new dream
scene-senses = senses
scene-end-well = a good end
scene-read = reading it over
scene-notice = two questions
scene-title = a name
scene-keep = keeping it
scene-body = your body
scene-body-sleep = your body
scene-board = boarding
scene-moving = in motion
scene-ride = on the way
scene-station = station
scene-onward = travelling on
scene-platform = the platform
scene-house = the house
scene-inside = inside
scene-here = being here
scene-orient = where and when
scene-press = feet and hands
scene-thing = holding something
scene-water = something cold
scene-choose = choosing
scene-by-day = by day
scene-settle = settling
scene-only-new = only the new dream
scene-way-out = how to stop
scene-other-ways = Here and now
scene-how = how it goes
scene-example = an example
scene-own-words = own words
scene-first-time = first time
scene-again = once more
scene-closer = closer
scene-through = second time
scene-second-time = second time
scene-good-end = the good end
scene-around = looking around
scene-beneath = beneath you
scene-near = near by
scene-wander = wandering off is fine
scene-wander-again = wandering off again
scene-you-do = you choose this
scene-rest = resting
scene-rest-sleep = resting
scene-remain = you may remain
scene-you-know = you know it
scene-what-helps = what helps
scene-help = who helps
scene-take = taking along
scene-known = your own place
scene-enter = going there
scene-weather = time and weather
scene-shelter = who may come
scene-far = further off
scene-comfort = something dear
scene-larger = growing larger
scene-own-begin = own words
scene-own = own words
scene-own-end = letting it sound
scene-cue-choose = choosing a word
scene-cue-known = your word
scene-gesture = a gesture
scene-away = away for a moment
scene-recall = practising the word
scene-recall-known = practising the word
scene-recalled = the place is back
scene-recall-sleep = practising the word
scene-recall-known-sleep = practising the word
scene-leave = leaving

unlock-passphrase = Passphrase:
unlock-passphrase-again = Once more:
unlock-short = That is short: { $count ->
    [one] one character
   *[other] { $count } characters
  }. Whoever gets hold of your files can try very many with a computer. Better take { $good } or more, such as four words that have nothing to do with each other.
unlock-short-again = Type a longer one. Or type this one once more, if you want it all the same.
unlock-too-short = This passphrase is too short.
unlock-least = This passphrase is too short: someone else may get hold of the file. Take at least { $least } characters. Four words that have nothing to do with each other are better still.
unlock-twice-another = Those were two different ones. Begin again, or stop with Esc.
unlock-new-passphrase = What you keep here is locked with a passphrase. Take a few words that you will remember and nobody will guess. If you lose them, nobody can read it any more, not even you.
unlock-in-file = Please note: the key of your journal now lies in a file in { $folder }. Whoever can reach your files on this computer can read your journal. A passphrase is safer: perron journal key passphrase
unlock-try-again = That is not the passphrase. Try once more.
unlock-wrong-passphrase = That is not the passphrase. Your journal stays shut, and nothing has changed.
unlock-not-typed = No passphrase was given. Your journal stays shut, and nothing has changed.
unlock-not-the-same = Those were two different passphrases. Nothing has changed.
unlock-not-written = The key cannot be written down in { $folder }. Nothing has changed.
unlock-damaged = The file of your key in { $folder } is damaged. Your journal is still there, but cannot be opened like this. Have you got a copy of that folder? Put it back. Nothing was deleted.
unlock-open-to-others = Others on this computer can read the file of your key. First make it yours alone again: chmod 600 { $folder }/*.key
unlock-lost = The key of your journal is not there. Without it nobody can read the journal, not even you. Nothing was deleted: put the folder { $folder } back, and it opens again. Is the key really lost? Then begin anew with perron journal erase --all. What you took along with perron journal export comes back with perron journal import.
unlock-no-keyring = The key of your journal is in the keyring of your system, and that is not there now, or this Perron was built without it. Nothing was deleted or changed.
unlock-none-to-keep-it-in = There is no keyring here to keep the key in, or this Perron was built without it. Nothing was deleted or changed. A passphrase or a file will do: PERRON_KEY=passphrase or PERRON_KEY=file
unlock-keyring-shut = The keyring of your system did not give the key. Is it locked? Unlock it and try once more. Nothing has changed.
unlock-keyring-took-none = The keyring of your system did not take the key. Is it locked? Unlock it and try once more. Nothing has changed. A passphrase or a file will do too: PERRON_KEY=passphrase or PERRON_KEY=file
clock-far = The clock of this computer says that it is { $year }, so your journal stays shut. Set the clock right and try again. Nothing has changed.
store-wrong-key = This key does not fit your journal. Nothing was deleted or changed. Does the folder { $folder } belong to another journal? Put the right one back.
store-damaged = Your journal is damaged, by a fault of the disk or because something else wrote into it. Nothing was deleted. What is still whole comes out with perron journal salvage
store-older = In { $folder } lies an older copy of your journal than the one you had open last. Nothing has changed. Have you still got the newer one? Put it back. Do you want to go on with this one? You can, with perron journal salvage
store-gone = Your journal was in { $folder } and is not there any more. Have you got a copy? Put it back. Is it really gone? Then begin anew with perron journal erase --all. What you took along with perron journal export comes back with perron journal import.
store-full = The disk is full, so this was not kept. What you kept before is there. Make room, and do it once more.
store-busy = Your journal is open somewhere already, in another window perhaps. Close that first.
store-too-new = A newer Perron made your journal. Take that one, or one newer still. Nothing has changed.
store-refused = Your journal in { $folder } cannot be read or written (fault { $number }). Nothing was deleted.
store-fault = Something went wrong in Perron itself ({ $at }). What is kept is still there.

settings-language = Language: { $value }
settings-country = Country of the help lines: { $value }
settings-reminder = Reminder: { $value }
settings-keep = What you practise: { $value }
settings-by-terminal = as your terminal
settings-by-language = where the language is spoken
settings-never = never
settings-keep-on = is kept
settings-keep-off = is not kept
settings-where = Language and country count where your journal is open. Lists and here and now never wait for a key: they look at your terminal and at PERRON_COUNTRY.
settings-reminder-is = The reminder is for a phone: one sentence in the evening, without the name of an exercise, and never about days you left out. The terminal does nothing with it.

write-lines = As many lines as you like. An empty line is the end.
write-text = Two empty lines are the end.
write-line = One line. Empty is leaving it out.
write-number = A number from 0 to { $most }. Empty is leaving it out.
write-yes-or-no = (yes/no)
write-yes = yes y
write-too-long = This line is longer than a terminal can hand over. Nothing was kept. Divide it over more lines.

journal-nothing = Nothing is kept yet.
journal-kept = Kept.
journal-nothing-written = There was nothing, so nothing was kept.
journal-left = Nothing has changed.
journal-no-such = Nothing here has that name. The names are in perron journal list
journal-several = More than one begins like that. Take a few more characters.
night-of = How was the night of { $night }?
night-nightmares = How many bad dreams did you have?
night-woken = How often did they wake you? (You may leave it empty.)
night-woken-again = How often did they wake you? (If you leave it empty, it stays { $count }.)
night-intensity = How bad was it, from 0 to 10?
night-intensity-again = How bad was it, from 0 to 10? (If you leave it empty, it stays { $count }.)
night-title = What do you call this night?
night-kept = The night of { $night } is kept: { $told }.
night-kept-again = The night of { $night } was there already. It now says: { $told }.
night-once = It was there { $count } times; now it is there once.
night-not-kept = Nothing was kept. One number is enough: how many bad dreams.
goal-ask = What do you practise for?
reached-no-goal = That is not a goal. Your goals: perron journal list goal
day-list-ask = What do you put down for today? One thing a line.
kind-practice = practised
kind-place = a place
kind-day-list = put down
kind-night = night
kind-dream = dream
kind-goal = goal
kind-shared = shared
list-minutes = { $count ->
    [0] less than a minute
    [one] 1 minute
   *[other] { $count } minutes
  }
list-not-to-the-end = not to the end
list-before = before { $count }
list-after = after { $count }
list-words = { $count ->
    [one] 1 answer
   *[other] { $count } answers
  }
list-items = { $count ->
    [one] 1 thing
   *[other] { $count } things
  }
list-nightmares = { $count ->
    [0] no bad dreams
    [one] 1 bad dream
   *[other] { $count } bad dreams
  }
list-woken = { $count ->
    [one] awake once
   *[other] awake { $count } times
  }
list-intensity = how bad: { $count }
list-dream-chosen = chosen
list-dream-written = written down
list-dream-made = new dream
list-dream-aside = laid aside
list-goal-open = what you practise for
list-goal-reached = reached
list-shared = report of { $first } to { $last }, { $lock }
show-exercise = exercise: { $id }
show-shared-to = for { $to }
show-original = As you wrote it down:
show-original-how = The dream as you wrote it down is here too. To read it: perron journal show { $id } --original
contents-practices = practised { $count ->
    [one] once
   *[other] { $count } times
  }
contents-places = { $count ->
    [one] 1 place
   *[other] { $count } places
  }
contents-day-lists = something put down { $count ->
    [one] once
   *[other] { $count } times
  }
contents-nights = { $count ->
    [one] 1 night
   *[other] { $count } nights
  }
contents-dreams = { $count ->
    [one] 1 dream
   *[other] { $count } dreams
  }
contents-goals = { $count ->
    [one] 1 goal
   *[other] { $count } goals
  }
contents-shared = made a report to share { $count ->
    [one] once
   *[other] { $count } times
  }
contents-rituals = how you last began { $count ->
    [one] one exercise
   *[other] { $count } exercises
  }
contents-days = from { $first } to { $last }
contents-none = nothing
part-practices = which exercises you did
part-places = the words of your places
part-day-lists = what you put down
part-nights = what you call your nights
part-dreams = what your dreams are called, and your new dreams
part-originals = dreams as you wrote them down
part-goals = your goals
part-rituals = how you last began exercises
part-shared = who you made a report for
export-heading = This goes along:
export-with-originals = Dreams as you wrote them down go along too: { $count }.
export-without-originals = Dreams as you wrote them down stay here: { $count }. With --originals they go along.
export-without = Without: { $part }.
export-without-homework = Your homework and your keys stay here, for they belong to this device. To keep the homework itself: perron homework sheet. On another device you show your card again and ask for a new file.
export-sealed = The file is locked with a passphrase. Without it nobody can read the file, not even you.
export-plain = Please note: this file is not locked. Whoever has it can read everything.
export-ask = Write it?
export-passphrase = Take a passphrase for this file: a few words that nobody will guess.
export-no-passphrase = No passphrase was given. Nothing has changed.
export-not-the-same = Those were two different passphrases. Nothing was written.
export-done = Done: { $file }
import-heading = This is in it:
import-without-words = Not all words were taken along: some lines are empty.
import-ask = Take it in?
import-added = New here: { $count }.
import-same = Here already: { $count }.
import-differing = Other here than in the file: { $count }.
import-twice = Nights that were here already and are told otherwise in the file: { $count }. As long as you have not chosen, the heavier of each counts.
import-left = What was here stays as it was. Without --yes you choose.
import-here = Here:
import-there = In the file:
import-choose = Take the one from the file, in place of what is here?
import-chosen = The one from the file is here now.
import-here-stays = What was here stays. The one from the file was not kept.
import-not-all-words = The file is missing some of these words. What is here stays as it was.
import-settings = Your settings came along too.
import-no-settings = Your settings here stay as they were.
file-there = Something has that name already. Nothing was written; take another name.
file-not-there = There is no file or folder of that name.
file-full = The disk is full. Nothing was written.
file-too-large = This file is too large to be one of Perron's. Nothing has changed.
file-refused = That may or can not be done here (fault { $number }). Nothing has changed.
file-not-ours = This is no file of perron journal export. Nothing has changed.
file-too-new = A newer Perron made this file. Nothing has changed.
file-faulty = This file is not right: line { $line }, character { $column } ({ $code }). Nothing has changed.
file-faulty-entry = This file is not right: number { $entry } of what is in it cannot be read here (line { $line }, character { $column }: { $code }). Nothing has changed.
file-other-seal = This file is locked in another way than with a passphrase. Nothing has changed.
file-too-much-work = The passphrase of this file asks too much work of this computer. Nothing has changed.
file-wrong-passphrase = This passphrase does not open the file. Nothing has changed.
file-damaged = This file is damaged. Nothing has changed.
erase-one-ask = Remove it for ever?
erase-one-done = Gone.
erase-all-heading = This is what you erase:
erase-all-unread = What is in it cannot be read now.
erase-all-stays = Everything that is kept here, and the key. Nobody can bring it back afterwards, and neither can we. What you took along before (perron journal export) stays where it is, and so do your own exercises and recordings.
erase-all-word = erase
erase-all-ask = Is that what you want? Then type: { $word }
erase-all-done = Everything is erased.
erase-all-but-key = Your journal is erased, but its key could not be removed wholly. Whoever still has a copy of your journal can read it with that. Remove this yourself (and if the key is in the keyring of your system, there too: it is called perron):
rekey-keyring = The key of your journal now lies in the keyring of your system.
rekey-passphrase = Your journal now opens with this passphrase.
rekey-file = The key of your journal now lies in a file.
rekey-old-there = The old key could not be removed. Your journal needs it no longer.
salvage-heading = This is still whole:
salvage-whole = Your journal is whole. There is nothing to salvage.
salvage-older = This is an older copy of your journal. It is whole. What you kept after it is not in it. This is:
salvage-older-ask = Go on with this copy?
salvage-older-done = Right. From now on this is your journal.
salvage-nothing-left = There is nothing left to save here. Have you a copy of your journal? Put it back. If not, begin anew with perron journal erase --all. What you took along before with perron journal export, you then bring back with perron journal import.
salvage-nothing-lost = Nothing is lost.
salvage-lost = Lost: { $count }.
salvage-lost-unknown = How much is lost can no longer be seen.
salvage-ask = Make a journal of this again? The damaged one stays beside it.
salvage-done = Your journal opens again. The damaged one lies in { $file }

plot-only-svg = A picture becomes an .svg file. Take a name that ends so, such as weeks.svg
plot-open = The picture lies open in that file: whoever can read it sees your numbers.

report-part-practices = which exercises you did, and for how many minutes
report-part-distress = how you were, before and after practising
report-part-nights = your nights in numbers (how many bad dreams, how often you woke, how bad it was)
report-part-goals = what you practise for, as you wrote it
report-part-titles = what you call your nights
report-part-dreams = your new dreams, as you wrote them
report-lock-open = not locked
report-lock-passphrase = locked with a passphrase
report-lock-therapist = for your therapist alone to open
report-days = From { $first } to { $last }
report-date = { $day } { $year }

report-intro = A report is for someone you choose. You choose the days too, and what is in it. Before anything is written, you see all that goes along.
report-ask-period = Which days is it about?
report-last-weeks = { $count ->
    [one] the last week
   *[other] the last { $count } weeks
  }
report-ask-part = May this go along: { $part }?
report-ask-free = Then your own words. They go along only if you say yes.
report-heading = This goes along, and nothing else:
report-stays = This stays here:
report-stays-originals = bad dreams as they were: they never go along
report-nothing = Nothing of this was noted in these days. Nothing was made.
report-no-parts = You chose nothing to give. Nothing was made.
report-no-days = The last day must come after the first, and a report is about a year or less.
report-open-file = Please note: this is not locked. Whoever has the file can read everything.
report-with-passphrase = This is locked with a passphrase. Do not give it in the same message as the file.
report-for-therapist = This is locked: { $name } alone can open it, and sees that it comes from you.
report-fhir-there = Your therapist can make FHIR themselves: perron report open FILE -o DIR --fhir
report-no-keys = There are no keys here yet to lock or open anything with. Pair with each other first.
report-no-therapist = You are not paired with that therapist here. Is the report for someone else, or for yourself? Then use --passphrase or --unlocked.
report-several-therapists = You are paired with more than one therapist. Add --to NAME.
report-not-one = This is no report of Perron. Nothing was opened.
report-not-for-you = This report is for someone else, or for a key you no longer have. Ask the client to make it again.
report-too-new = This report was made with a newer Perron. Use that one, or a newer one still.
report-too-large = This is too large to be a report. Choose fewer days, or fewer of your own words.
report-faulty = Something is wrong inside this report, though its signature holds. Nothing was opened. Ask the client to make it again.
report-unknown = This report is from someone you do not know here ({ $found }). Nothing was opened. Pair first, and compare these digits over the telephone.
report-changed-key = This report is from someone with another key than you know ({ $found }). Nothing was opened. Call the client, and compare these digits.
report-damaged = This report was damaged or changed on its way. Nothing was opened. Ask for the file again.
report-fault = Something went wrong in Perron itself. Nothing was written.
report-opened = The folder lies open: whoever can reach it reads the report. Keep it as you keep your records, and wipe it when you are done.
report-ask-write = Shall I make it?
report-done = Done: { $file }
report-kept = Your journal now says what you shared, and when.
report-says-practice = { $exercise }, { $minutes }
report-says-minutes = { $count ->
    [one] 1 minute
   *[other] { $count } minutes
  }
report-says-around = before { $before }, after { $after }
report-says-unanswered = not filled in
report-says-reached = (reached on { $day })
report-says-dream = { $title }, last changed on { $day }
report-own-exercise = an exercise of their own

report-kind = Perron · report
report-title = How it went
report-from = From: { $from }
report-made = Made on { $day } by the person it is about.
report-chosen = They chose the days, and what is in it. What is not here was not chosen, or not noted.
report-numbers = All numbers were given by the person. No number is good or bad, and none establishes anything.
report-has-words = Words that someone wrote are here too. Keep and share this with care.
report-blank = Where there is nothing, nothing was noted. That is not the same as none.
report-ends = The first and the last week may be shorter: only the chosen days count.
report-both = A practice counts in the averages only if both numbers, before and after, were filled in.
report-distress = How it was, before and after practising (on average, 0 calm to 10 heavy)
report-picture = { $weeks }, as a picture. The same numbers are beneath it, in tables.
report-goals = What the practising is for
report-reached = Reached on { $day }
report-by-day = Day by day
report-weeks = Week by week
report-nights = The nights
report-nights-how = A night belongs to the day whose evening it began in.
report-practices = The practising
report-practices-how = Practising that stopped early is practising too. Only what was heard counts as minutes.
report-dreams = New dreams
report-dreams-how = These are the dreams as someone changed them. The bad dream as it was is never in a report.
report-dream-changed = Last changed on { $day }
report-head-week = Week from
report-head-logged = Nights noted
report-head-with = With a bad dream
report-head-nightmares = Bad dreams
report-head-mean = How bad, on average (0 to 10)
report-head-count = Times practised
report-head-minutes = Minutes
report-head-before-mean = Before, on average (0 to 10)
report-head-after-mean = After, on average (0 to 10)
report-head-night = Night of
report-head-woken = Times awake
report-head-intensity = How bad (0 to 10)
report-head-name = What the night is called
report-head-day = Day
report-head-exercise = Exercise
report-head-before = Before (0 to 10)
report-head-after = After (0 to 10)
report-head-goal = Goal
report-head-reached = Reached on
report-file-page = report
report-file-weeks = weeks
report-file-nights = nights
report-file-practices = practising
report-file-goals = goals
report-file-fhir = report-fhir
report-foot = Made with Perron { $version }. This page asks for nothing and sends nothing.

dream-next = What you can do now: { $step }
dream-nothing-now = There is nothing you need to do now.
dream-calm = Always good: the safe place (perron play safe-place) and here and now (perron ground).
dream-pending = The dream you chose: { $title }
dream-current = Your new dream comes from: { $title }
dream-rehearsed = Practised today: { $count ->
    [one] one minute
   *[other] { $count } minutes
  }
dream-steps = The steps
dream-can = open now
dream-waits = not yet
dream-worst = Is this your worst dream at the moment?
dream-happened = Is this dream about something that really happened?
dream-yes = yes
dream-no = no
dream-unsure = I do not know
dream-title = What do you call this dream? A few words will do.
dream-chosen = The dream is chosen. You can write it down once, briefly (perron dream write), or change it straight away (perron dream rewrite).
dream-aside-ask = Would you like to lay the dream “{ $title }” aside? It stays among what is kept.
dream-aside = The dream is laid aside. It is still kept, and you can choose another.
dream-not-kept = Nothing was kept. That is fine: it can be done some other time.
dream-write = The dream, very briefly
dream-written = Kept, and locked. You need not read it again. Look around you for a moment. To change it, now or some other day: perron dream rewrite
dream-keep-what-fits = Shall I keep what fits? It then ends like this: { $end }
dream-write-again = Would you like to write it again? What you just typed will be gone. With no, nothing is kept.
dream-way-act = Maybe you do something in the dream.
dream-way-help = Maybe help comes, from someone or something.
dream-way-place = Maybe the place is suddenly another.
dream-way-feel = Maybe you feel different, calmer or stronger.
dream-way-magic = Maybe something happens that takes magic.
dream-new-now = Your new dream as it is now:
dream-new = Your new dream, in short sentences that begin with I, and with an ending that you like
dream-made = Your new dream is kept. To practise it there is perron dream rehearse, to look back at it perron dream rewrite --check.
dream-check = Look back at it, if you like. Every answer is fine.
dream-done = Do you do something in your new dream?
need-safety = Is it safe enough for you there?
need-comfort = Are you understood or comforted there?
need-expression = Can you say or show what you want there?
need-blameless = Is it clear there that it is not your fault?
need-standing = Can you do something yourself there, in your own way?
need-play = Is there room for something silly, or for play?
met-not = not at all
met-little = a little
met-fully = fully

place-kept = Your place is kept. To go back there: perron place call
place-not-kept = There was nothing, so nothing was kept.
place-none = You have not kept a place yet. To keep one there is perron place keep. Without one there is perron play safe-place.
place-unnamed = a place without a name
place-cue = word: { $cue }

phone-key-unavailable = What you keep is locked just now. Unlock your device and try again. You can always practise.
phone-key-wrong = The key does not fit what is kept here. Nothing was erased.
phone-nothing-kept = Nothing is kept here.
phone-store-damaged = What you keep is damaged. Nothing was erased. What is still whole can be brought back.
phone-store-older = What is here is older than what was here last. Nothing was erased.
phone-store-full = Your device is full. What was there already is kept. Make some room and try again.
phone-store-busy = What you keep is in use elsewhere just now. Try again in a moment.
phone-store-too-new = This was kept with a newer version. Update the app.
phone-store-refused = Nothing can be kept just now (fault { $number }). What was there already is still there.
phone-broken = Something went wrong in Perron itself. What was kept is still there. Try it once more.
phone-no-exercise = This exercise is not here.
phone-faulty-exercise = There are still mistakes in this exercise, so it does not play.
phone-no-entry = This is no longer here.
phone-unfit = This does not fit the exercise. Choose something else, or leave it empty.
phone-no-clips = Part of the voice is missing. Install the app again; what you keep stays.
phone-no-device = There is no sound to be had just now. See whether there is a speaker or headphones.
phone-no-playback = This version was made without sound.
phone-device-refused = The sound is taken just now. Try again in a moment.
phone-nothing-again = There is nothing to do again yet. Choose an exercise.
phone-resume-morning = Your last exercise was for the night, and that is over. What you practised is kept.
phone-resume-old = Your last exercise is too long ago to go on with. What you practised is kept.
phone-wrong-passphrase = This passphrase does not open the file.
phone-no-export = This file cannot be read. Nothing was changed.
phone-gone-exercise = The exercise of the last time is no longer here. Choose another.
phone-gone-voice = The voice of the last time is no longer here. Choose another voice.
phone-gone-dream = The new dream of the last time is no longer here. Choose an exercise.
phone-homework-no-keys = You have not introduced yourself here yet. Begin with your own card.
phone-homework-nobody = They are not known here any more. See whom you are paired with.
phone-homework-other-keys = Under that name you know other digits: { $known }. Now these came: { $found }. Call the other and read them out. If the new ones are right, replace the old.
phone-homework-same-side-client = This is a client's card, and that is what you are here too. Ask for your therapist's card.
phone-homework-same-side-therapist = This is a therapist's card, and that is what you are here too. Ask for your client's card.
phone-homework-is-card = This is a card, and no homework. Take it in with the people you know.
phone-homework-is-sealed = This is no card, but homework or a report. Open it as a file.
phone-homework-letter-other-kind = This is another kind of file than is asked for here.
phone-homework-letter-unknown = You do not know the sender yet: { $found }. First take in your therapist's card, and read the digits out together.
phone-homework-no-such = That homework is not here any more.
phone-homework-text = This homework is not right inside: { $code }. Nothing was taken in. Ask your therapist to make it again.
phone-report-no-therapist = You are not paired with that therapist here. Pair first, or make the report with a passphrase.
phone-draft = Have another look at { $field }: { $code }.
phone-misfit-unknown = this exercise is not here. Take it out, or choose another.
phone-misfit-too-long = at { $slot } there are { $found } characters, and { $most } fit. Make it shorter.
phone-misfit-too-many = at { $slot } there are { $found } answers, and { $most } fit. Take a few out.
phone-misfit-not-one = at { $slot } there are { $found } answers, and one fits. Choose one.
phone-misfit-option = at { $slot } choose one of these: { $offered }.
phone-misfit-no-senses = this exercise has no lines for { $found }. Turn that sense off.
phone-misfit-bedtime = falling asleep with it is possible only where the new dream may be rehearsed at bedtime too.
phone-misfit-grounding = this exercise is never hidden. Leave it.
phone-misfit-recording = No exercise speaks the sentence of recording { $nth }. Write the sentence as the exercise says it, to the letter.
phone-field-all = the homework
phone-field-title = the title
phone-field-language = the language
phone-field-note = your message
phone-field-goals = the goals
phone-field-exercise = the exercises
phone-field-id = the name of an exercise
phone-field-length = the length of an exercise
phone-field-senses = the senses
phone-field-ending = how an exercise ends
phone-field-answers = the words you filled in together
phone-field-days-a-week = the number of days a week
phone-field-from = the first day
phone-field-until = the last day
phone-field-why = why this exercise
phone-field-opened = what is opened
phone-field-hidden = what is hidden
phone-field-bedtime = practising at bedtime
phone-field-recording = the recordings
phone-field-says = the sentence of a recording
phone-field-by = whose voice it is
phone-field-file = a recording
phone-card-new = You do not know { $name } here yet. Read the digits out together. If they are exactly the same, all is well.
phone-card-known = You know { $name } already, by exactly these digits.
phone-card-changed = You know { $name } already, but by other digits: { $known }. Call the other and read the new digits out. Replace the old ones only if they are right.
phone-file-card = card
phone-file-homework = homework
phone-no-recordings = The recordings cannot be read or kept just now.
phone-import-taken = There is a voice { $name } in this language already. Replace it, or choose another name.
phone-import-nothing = No file has the name of a sentence. Nothing was taken in.

# Homework: what a therapist and a client agree on together.
sense-see = seeing
sense-hear = hearing
sense-feel = touch
sense-body = the body
sense-smell = smell
homework-made = Made on { $day }, version { $revision }.
homework-by = From { $name }.
homework-goals = What it is for:
homework-often = { $days ->
    [1] 1 day a week
    [7] every day
   *[other] { $days } days a week
}
homework-from = from { $from }
homework-from-until = from { $from } up to and including { $until }
homework-minutes = { $minutes ->
    [one] 1 minute long
   *[other] { $minutes } minutes long
}
homework-length = { $length } long
homework-senses = with { $senses }
homework-and = { $before } and { $last }
homework-why = Why: { $why }
homework-opens = This opens for you: { $exercises }
homework-hides = You will not see this meanwhile: { $exercises }
homework-bedtime = You may practise your new dream at bedtime too.
homework-recordings = { $count ->
    [one] 1 recording comes with it:
   *[other] { $count } recordings come with it:
}
homework-own-voice = your own voice, { $seconds } s: { $says }
homework-their-voice = your therapist's voice, { $seconds } s: { $says }
homework-help = Not doing well? You need not wait for the next appointment.
homework-ask = Do you want to take on this homework?
homework-revises = This takes the place of version { $revision }, which you already had.
homework-here = You already have this homework. Nothing has changed.
homework-accepted = It is ready. perron today shows what there is today.
homework-none = You have no homework now.
homework-withdraw-ask = Do you want to stop this homework? What it said, and its recordings, will go.
homework-withdrawn = It is gone. What you practised stays.
homework-packed = Ready for { $name }: { $file } (version { $revision }).
homework-written = Done: { $file }
homework-next = Look at it: perron homework show { $file }
  Pack it: perron homework pack { $file } --client NAME -o { $sealed }
homework-card-how = Let the other person scan the code. Then read these digits aloud together:
homework-card-file-how = Hand the file to the other person. Then read these digits aloud together:
homework-card-text = Or pass on this line. Whoever pastes it in a terminal puts it between '…':
homework-card-kind = A card becomes a .perron, a .svg or a .png. Take a name that ends so.
homework-card-therapist = You are a therapist here, so this is your card as a therapist.
homework-side-ask = You are a client here. Go on as a therapist? Whoever has your card knows you as a client: give them your new one.
homework-paired = { $name } is known now, by these digits: { $fingerprint }
homework-paired-how = Read them aloud together. If the other does not have exactly the same, it is someone else. Then forget them: { $forget } "{ $name }"
homework-nobody-yet = Nobody is known yet. Take in a card with: perron homework pair FILE
homework-nobody-yet-therapist = Nobody is known yet. Take in a client's card with: perron therapist client add FILE
homework-side-client = client
homework-side-therapist = therapist
homework-person = { $name } ({ $side }), { $fingerprint }, since { $day }
homework-forget-ask = Forget this person? What they send from then on is refused. Homework you accepted already stays.
homework-forget-client-ask = Forget this person? What they send from then on is refused, and you can pack homework for them only after their card.
homework-forgotten = Forgotten. With a card you can get to know each other again.
homework-key-ask = Your secret key goes into that file. Whoever has it can read all that was sent to you. Go on?
homework-title-ask = What do you call this homework?
homework-title-again = That is too long for a title. A few words are enough.
homework-title-none = It needs a title. Begin again, and give the homework a name.
homework-note-ask = What do you want to say with it?
homework-goal-ask = What is it for, in your client's words?
homework-exercise-ask = Which exercise? Type its name, or nothing when you are done.
homework-exercises = These are the exercises:
homework-exercise-none = There is no such exercise in this language. Choose from:
homework-days-ask = On how many days a week? (1 to 7, or nothing: every day)
homework-days-again = A number from 1 to 7. Nothing is every day.
homework-until-ask = Up to and including which day? (yyyy-mm-dd, or nothing)
homework-until-again = Write the day as { $day }, today or later. Nothing is without an end.
homework-why-ask = Why this exercise, in your client's words?
homework-name-ask = First your own name: what does the other call you?
homework-name-first = First give your own name: perron homework card --name NAME
homework-name-first-therapist = First give your own name: perron therapist init --name NAME
homework-no-keys = You have not introduced yourself yet. Begin with perron homework card, or as a therapist with perron therapist init.
homework-nobody = Nobody of that name is known here. perron homework people shows who is.
homework-other-keys = Under that name you know other keys: { $known }. Now these came: { $found }. Call the other and read the digits out. If the new ones are right, do it again with --replaces "{ $known }".
homework-oneself = This is your own card. Ask for the other's.
homework-same-side-client = This is a client's card. Ask your therapist for the card that perron therapist init shows.
homework-same-side-therapist = This is a therapist's card. Ask your client for the card that perron homework card shows.
homework-is-card = This is a card. Take it in with perron homework pair.
homework-is-sealed = This is no card. Homework is opened with perron homework import, a report with perron report open.
homework-is-picture = This is a picture of a card. Ask for the file (.perron), or for the line that begins with PERRON1:.
homework-nobody-digits = Nobody with those digits is known here. perron homework people shows them. Give all six groups.
homework-not-text = This file is no readable text (UTF-8). Save it again as UTF-8.
homework-no-recording = Recording { $nth }: { $file } is not beside { $draft }. Put it in the same folder.
homework-full = There is no room for more. First stop something you no longer need.
homework-letter-too-large = This file is too large. Ask your therapist to make it smaller, with fewer or shorter recordings.
homework-letter-not-ours = This is no homework and no card of Perron's. See whether you have the right file.
homework-letter-not-for-you = This file was made for someone else. Ask the sender to make it again, with your card.
homework-letter-damaged = This file was damaged on its way. Ask for it to be sent again.
homework-letter-too-new = This file comes from a newer Perron. Update Perron and try again.
homework-letter-other-kind = This is another kind of file. Homework is taken in with import, a card with pair, a report with report open.
homework-letter-bad-signature = The signature does not hold: someone changed this file. Do not use it, and ask for a new one.
homework-letter-unknown = You do not know the sender: { $found }. First take in your therapist's card with perron homework pair, and read the digits together.
homework-letter-changed = This comes from other keys ({ $found }) than you know ({ $known }). Call your therapist before you go on.
homework-letter-name = This name cannot be used. Take one line of at most 60 characters, and do not mix alphabets within a word.
homework-letter-internal = Something went wrong in Perron itself, at { $at }.
homework-shape = This homework was not made properly. Ask your therapist to make it again.
homework-text = Something is not right in the homework, in line { $line }{ $key }: { $code }. Ask your therapist to mend it.
homework-text-toml = this line cannot be read. Perhaps a quote or a bracket is missing, or something is there twice
homework-text-too-large = the text is too long
homework-text-too-new = this is of a newer Perron
homework-text-unknown-key = this word is not known here
homework-text-missing = this is missing
homework-text-value = this value cannot be
homework-text-length = this is empty or too long
homework-text-odd = there are signs in it that are no plain text
homework-text-too-many = there are too many of these
homework-text-twice = this is there twice
homework-text-days = the last day lies before the first, or too far away
homework-text-unknown-word = the word { $word } is not known here
homework-text-unknown-near = the word { $word } is not known here (did you mean { $near }?)
homework-text-missing-near = this is missing. There is { $word }: perhaps it was mistyped
homework-can-tables = this stands in double brackets on a line, with what belongs to it beneath: [[exercise]] or [[recording]]
homework-can-language = this takes "nl" or "en"
homework-can-length = this takes a length, such as "12m" or "7m30s"
homework-can-senses = this takes a list of one or more of "see", "hear", "feel", "body" and "smell"
homework-can-ending = this takes "wake" or "sleep"
homework-can-days-a-week = this takes a number from 1 to 7
homework-can-day = this takes a day in quotes, such as "2026-12-12"
homework-can-by = this takes "therapist" or "client"
homework-can-bedtime = this takes true or false, without quotes
homework-can-id = this takes the name of an exercise as perron list gives it; opened and hidden take a list
homework-can-answers = this takes names of questions with their answers, such as { "{" } place = "by the sea" { "}" }
homework-can-text = this takes text in quotes; goals take a list
homework-draft = Line { $line }{ $key } of your file is not right: { $code }. Mend it, and try again.
homework-misfits = It cannot be packed like this yet. Mend this first:
homework-misfit = { $exercise }: { $why }
homework-misfit-unknown = there is no such exercise in this language. perron list shows those that are there.
homework-misfit-near = there is no such exercise in this language. Did you mean { $near }?
homework-misfit-faulty = this exercise still has faults. perron check shows which.
homework-misfit-slot = there is an answer under a name that this exercise does not know. Choose from: { $offered }.
homework-misfit-no-slots = this exercise asks nothing. Take the answers out.
homework-misfit-too-long = { $slot } has { $found } characters, and { $most } fit. Make it shorter.
homework-misfit-too-many = { $slot } has { $found } answers, and { $most } fit. Take a few out.
homework-misfit-not-one = { $slot } has { $found } answers, and one fits. Choose one.
homework-misfit-option = { $slot } must be one of these: { $offered }.
homework-misfit-ending = this exercise cannot end that way. Choose from: { $offered }.
homework-misfit-bed = this sound does not go with this exercise. Choose from: { $offered }.
homework-misfit-sense = this exercise has no lines for { $found }. Choose from: { $offered }.
homework-misfit-no-senses = this exercise has no lines for { $found }. Take senses out.
homework-misfit-length = { $found } cannot be had here. Choose a length from { $shortest } to { $longest }.
homework-misfit-bedtime = falling asleep with it is possible only where bedtime = true stands too.
homework-misfit-grounding = this exercise is never hidden. Take it out of hidden.
homework-misfit-hidden = this exercise is assigned or opened, and hidden too. Choose one of the two.
homework-misfit-empty = There is no exercise in it yet. Add one at least.
homework-misfit-unanswered = fill in what you made together at { $slot }. Else an example is spoken.
homework-misfit-recording = No exercise says the sentence of recording { $nth }. Write the sentence under says as the exercise says it, to the letter: perron plan shows them.
homework-clip = Recording { $nth } cannot be used. Record it again: calmly, close by, and that one sentence alone.
homework-other-clip = Recording { $nth } is no FLAC, too long, or another than was agreed. Make it FLAC, of a minute and 48 kHz at most.
homework-older = You already have a newer version ({ $here }). This one is older and is not taken in.
homework-of-another = This poses as homework that is someone else's. Do not take it on, and call your therapist.
homework-no-such = That homework is not here. perron homework list shows what is.
today-nothing = Nothing has to be done today.
today-ahead = begins on { $day }
today-due = can be done today
today-done = done today
today-enough = enough for this week
today-over = over
today-count = ({ $done } of { $of } days this week).
today-next = Again on { $day }.
