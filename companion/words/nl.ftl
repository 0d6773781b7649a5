# What a person reads on the screen. What a person hears is in scripts/.

list-heading = Oefeningen
list-lengths = { $shortest } tot { $longest }, meestal { $usual }
list-beds = met { $beds }
list-no-bed = zonder geluid op de achtergrond
list-own = zelf geschreven
list-faulty = kan nog niet gespeeld worden: { $count ->
    [one] één fout
   *[other] { $count } fouten
  } (perron check)
list-not-reviewed = nog niet nagekeken door een behandelaar
list-reviewed = nagekeken door { $by } op { $on }
ending-wake = je komt terug in de dag
ending-sleep = je mag blijven liggen
ending-chosen = terug in de dag, of blijven liggen

bed-sea = zee
bed-rain = regen
bed-forest = bos
bed-hearth = haardvuur
bed-brown = diepe ruis
bed-pink = zachte ruis

ask-intro = Een paar vragen. Je mag ze overslaan met Enter.
ask-list = (meer dan één: zet er een puntkomma tussen)
ask-text = (in je eigen woorden; ze blijven op dit apparaat en worden niet bewaard)
ask-choice = Kies een nummer, of Enter om over te slaan.

preparing = Even klaarzetten
nearest = { $asked } kan niet met deze keuzes. Het wordt { $nearest }.
no-voice = Voor { $count ->
    [one] één zin
   *[other] { $count } zinnen
  } is er geen stem op dit apparaat. Je kunt ze lezen; de stilte erna blijft.
provisional = De Nederlandse stem is voorlopig: nog niemand heeft haar helemaal beluisterd.
no-device = Er is hier geen geluidsapparaat. De oefening wordt een bestand.
rendering = Bezig met het geluid
rendered = Klaar: { $file }
starting = { $title }, { $length }. Stoppen kan altijd.

state-playing = Speelt
state-paused = Gepauzeerd
state-holding = Wacht op jou
state-grounding = Hier en nu
state-asked = Verder, stoppen of hulp?
state-interrupted = Onderbroken
state-ended = Klaar
state-stopped = Gestopt
left = nog { $time }
keys = spatie pauze · g hier en nu · r terug · s stop · b deze zin opnieuw · + laat dit duren · enter verder
keys-levels = 1/2 stem · 3/4 achtergrond · 5/6 bel
keys-plain = Typ een letter en Enter: p pauze, g hier en nu, r terug, s stop, b opnieuw, + laat dit duren, c verder
level-voice = stem
level-bed = achtergrond
level-bell = bel
level-off = uit

asked = Wil je verder (r), stoppen (s) of hulp zoeken?
help = Zoek iemand op: iemand die je vertrouwt, je huisarts of je behandelaar. Bij direct gevaar: 112.
refused = Dat kan nu even niet.
interrupted = Het geluid is even weg. Met spatie ga je verder.
underrun = Het geluid haperde even. Er is niets overgeslagen.
ended-wake = Klaar. Neem rustig de tijd voor je opstaat.
stopped = Gestopt. Dat is goed zo.
grounded-stopped = Gestopt. Je bent hier.
