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

ask-intro = A few questions. Enter skips one.
ask-list = (more than one: put a semicolon between them)
ask-text = (in your own words; they never leave this device and are not kept)
ask-choice = Choose a number, or Enter to skip.

nearest = { $asked } is out of reach with these choices. It will be { $nearest }.
no-voice = For { $count ->
    [one] one sentence
   *[other] { $count } sentences
  } there is no voice on this device. You can read them; the silence after them stays.
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
help = Call or text someone you trust, your doctor or your therapist. In immediate danger: 112, or your local emergency number.
refused = That is not possible right now.
refused-grounding = You are already here. Just listen.
underrun = The sound faltered for a moment. Nothing was skipped.
ended-wake = Done. Take your time before you get up.
ended-grounding = Done. You are here.
stopped = Stopped. That is all right.
stopped-grounding = Stopped. You are here.
