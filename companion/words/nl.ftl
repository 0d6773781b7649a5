# What a person reads on the screen. What a person hears is in scripts/.

list-heading = Oefeningen
list-lengths = { $shortest } tot { $longest }, meestal { $usual }
list-beds = met { $beds }
list-no-bed = zonder geluid op de achtergrond
list-own = zelf geschreven
list-faulty = kan nog niet afgespeeld worden: { $count ->
    [one] één fout
   *[other] { $count } fouten
  } (perron check)
list-not-reviewed = nog niet nagekeken door een behandelaar
list-reviewed = nagekeken door { $by } op { $on }
ending-wake = je eindigt wakker
ending-sleep = je mag blijven liggen
ending-chosen = wakker eindigen, of blijven liggen

bed-sea = zee
bed-rain = regen
bed-forest = bos
bed-hearth = haardvuur
bed-brown = diepe ruis
bed-pink = zachte ruis

ask-intro = Een paar vragen. Je mag ze overslaan met Enter.
ask-list = (meer dan één: zet er een puntkomma tussen)
ask-text = (in je eigen woorden; ze verlaten dit apparaat niet en worden niet bewaard)
ask-choice = Kies een nummer, of Enter om over te slaan.

nearest = { $asked } kan niet met deze keuzes. Het wordt { $nearest }.
no-voice = Voor { $count ->
    [one] één zin
   *[other] { $count } zinnen
  } is er geen stem op dit apparaat. Je kunt ze lezen; de stilte erna blijft.
provisional = De Nederlandse stem is voorlopig: nog niemand heeft alles beluisterd.
no-device = Er is hier geen geluidsapparaat. De oefening wordt een bestand.
device-refused = Het geluidsapparaat is nu niet te gebruiken. De oefening wordt een bestand.
no-playback = Dit programma is zonder geluid gebouwd. De oefening wordt een bestand.
rendering = Bezig met het geluid
rendered = Klaar: { $file }
starting = { $title }, { $length }. Stoppen kan altijd.

state-playing = Speelt
state-paused = Gepauzeerd
state-lost = Gepauzeerd: het geluidsapparaat is weg
state-holding = Wacht op jou
state-grounding = Hier en nu
state-asked = Neem de tijd
state-interrupted = Het geluid is even weg
state-ended = Klaar
state-stopped = Gestopt
left = nog { $minutes ->
    [one] één minuut
   *[other] { $minutes } minuten
  }
key-pause = spatie pauze
key-resume = spatie verder
key-ground = g hier en nu
key-return = r terug naar de oefening
key-stop = s stop
key-back = b deze zin opnieuw
key-stay = + hier langer blijven
key-continue = enter verder
keys-plain = Typ een letter en Enter: p pauze of verder, g hier en nu, r terug, s stop, b deze zin opnieuw, + hier langer blijven, c verder
level-voice = 1 2 stem
level-bed = 3 4 achtergrond
level-bell = 5 6 bel
level-off = uit

asked = Terug naar de oefening (r), stoppen (s) of hulp zoeken?
help = Bel of app iemand die je vertrouwt, je huisarts of je behandelaar. Bij direct gevaar: 112.
refused = Dat kan nu even niet.
refused-grounding = Je bent al hier. Luister maar.
underrun = Het geluid haperde even. Er is niets overgeslagen.
ended-wake = Klaar. Neem rustig de tijd voor je opstaat.
ended-grounding = Klaar. Je bent hier.
stopped = Gestopt. Dat is goed zo.
stopped-grounding = Gestopt. Je bent hier.
