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
list-not-reviewed = nog niet nagekeken door een therapeut
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
bed-train = trein
bed-room = kamer met regen

ask-intro = Een paar vragen. Je mag ze overslaan met Enter.
ask-list = (meer dan één: zet er een puntkomma tussen)
ask-text = (wat je typt, verlaat dit apparaat niet)
ask-choice = Kies een nummer, of Enter om over te slaan.
ask-again-choice = Dat staat er niet bij. Kies een nummer, of Enter om over te slaan.
ask-again-long = Dat is te lang: er passen { $most } tekens. Kan het korter? Enter slaat over.
ask-again-many = Dat zijn er te veel: er passen er { $most }. Kies wat je wilt houden, of Enter om over te slaan.

nearest = { $asked } kan niet met deze keuzes. Het wordt { $nearest }.
no-voice = Voor { $count ->
    [one] één zin is er geen stem op dit apparaat. Met open ogen kun je die lezen; met dichte ogen is het daar even stil, en mag je die zin in jezelf zeggen.
   *[other] { $count } zinnen is er geen stem op dit apparaat. Met open ogen kun je ze lezen; met dichte ogen is het daar even stil, en mag je ze in jezelf zeggen.
  }
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
help = Bel of app iemand die je vertrouwt, je huisarts of je therapeut.
refused = Dat kan nu even niet.
refused-grounding = Je bent al hier. Luister maar.
underrun = Het geluid haperde even. Er is niets overgeslagen.
ended-wake = Klaar. Neem rustig de tijd voor je opstaat.
ended-grounding = Klaar. Je bent hier.
stopped = Gestopt. Dat is goed zo.
stopped-grounding = Gestopt. Je bent hier.

sheet-all = Alle oefeningen
sheet-heading = { $title }: { $count ->
    [one] één zin
   *[other] { $count } zinnen
  } om op te nemen
sheet-how =
    Neem elke zin op in een eigen bestand, WAV of FLAC, met de naam die eronder staat.
    Lees rustig en zacht, in een stille kamer, steeds even ver van de microfoon.
    De seconden zijn ongeveer hoe lang het duurt. Laat ervoor en erna een beetje stilte; die gaat er vanzelf af.
    Daarna: perron voice import MAP --name NAAM
sheet-slower = trager, vlak voor de slaap
import-done = { $count ->
    [one] Eén zin is
   *[other] { $count } zinnen zijn
  } nu van { $name }.
import-noisy = Hier is de kamer te horen achter de woorden; een stillere plek zou beter zijn:
import-unknown = Geen zin heet zo; deze bestanden zijn overgeslagen:
import-missing = { $title }: { $count ->
    [0] er ontbreekt niets
    [one] er ontbreekt nog één zin
   *[other] er ontbreken nog { $count } zinnen
  }
import-hear = Om te horen: perron play { $id } --voice { $name }
import-taken = Er is in deze taal al een stem { $name }. Met --replace komen deze opnames ervoor in de plaats.
import-nothing = Geen bestand heeft de naam van een zin. De namen staan op het blad: perron voice sheet. Er is niets overgenomen.
import-refused = Er is niets overgenomen, want { $count ->
    [one] één opname is
   *[other] { $count } opnames zijn
  } nog niet te gebruiken:
why-no-file = dit is een verwijzing of een map, geen bestand
why-unreadable = dit bestand is niet te lezen
why-twice = er is nog een opname van deze zin; houd er één
why-too-large = dit bestand is groter dan { $most } MiB
why-unknown = dit is geen FLAC of WAV
why-damaged = dit bestand is beschadigd of breekt af
why-shape = { $channels } kanalen, { $bits } bits, { $rate } Hz kan niet; neem op in mono of stereo, met 16 of 24 bits, op 44100 of 48000 Hz
why-endless = dit duurt langer dan { $most } seconden
why-silent = er is niemand te horen
why-clipped = dit is te hard opgenomen en klinkt vervormd; ga iets verder van de microfoon
why-quiet = dit is te zacht om zonder ruis harder te maken; kom dichter bij de microfoon
why-bump = er zit een tik of plof in die veel harder is dan de woorden; neem het nog een keer op
why-room = de kamer is te hard achter de woorden; zoek een stillere plek
why-short = { $found } seconden is te kort voor deze zin (ongeveer { $wished }); is het de goede, en helemaal?
why-long = { $found } seconden is te lang voor deze zin (ongeveer { $wished }); is het de goede?
voice-shipped = de stem die bij Perron hoort
voice-machine = de stem van deze computer, voor je eigen woorden
voice-none-own = Je hebt hier nog geen eigen stem. Wat je kunt opnemen: perron voice sheet
voice-speaks = { $title }: { $count } van { $total ->
    [one] één zin
   *[other] { $total } zinnen
  }
own-voice = Opnamen van { $name } spreken { $count } van { $total ->
    [one] één zin
   *[other] { $total } zinnen
  }.
language-nl = Nederlands
language-en = Engels

contacts-heading = Mensen die je kunt bereiken
contacts-someone = Vertel het iemand die je vertrouwt. Of bel je therapeut of je huisarts.
contacts-elsewhere = Ben je in een ander land? Bel dan het alarmnummer van dat land.
contacts-not-checked = nog niet nagekeken
contacts-checked = nagekeken op { $on }
contacts-short = { $country }: { $suicide } als je aan zelfdoding denkt, { $danger } bij direct gevaar
country-NL = Nederland
country-BE = België
country-GB = Verenigd Koninkrijk
country-IE = Ierland
country-US = Verenigde Staten

caution-imagery = Voor je begint
caution-dreams = Voor je met een droom aan de slag gaat
caution-story = Voor je met je nieuwe verhaal aan de slag gaat
caution-driving = Doe dit niet in het verkeer, bij een machine of in bad.
caution-professional = Heb je last van een psychose? Raak je soms los van jezelf of van wat er om je heen is? Denk je aan zelfdoding? Slaapwandel je, of doe je in je slaap wat je droomt? Doe dit dan alleen samen met een therapeut.
caution-adults = Deze oefeningen zijn voor volwassenen.
caution-by-day = Doe dit overdag, met tijd erna om bij te komen.
caution-milder = Neem een nare droom die niet je ergste is, en die niet gaat over iets wat echt is gebeurd.
caution-only-story = Je doet alleen het verhaal dat je met je therapeut hebt gemaakt. Komt het oude terug, dan hoef je daar niet te blijven: doe je ogen open, of stop.
caution-stop = Stoppen kan altijd, ook halverwege. Het is nooit verkeerd.
key-begin = enter verder
key-ground-now = g hier en nu
key-leave = q weg
key-safe-place = p een veilige plek
key-skip = enter overslaan
key-close = enter klaar

distress-before = Hoe is het nu met je?
distress-after = Hoe is het nu met je, na het oefenen?
distress-stopped = Hoe is het nu met je?
distress-ends = Geef het een cijfer van 0 tot 10. 0 is { $least }, 10 is { $most }.
distress-least = helemaal rustig
distress-most = erger kan niet
distress-not-kept = Je hoeft niet te antwoorden. Je cijfer wordt niet bewaard.
distress-kept = Je hoeft niet te antwoorden. Je cijfer wordt op dit apparaat bewaard, op slot.
distress-unanswered = De laatste keer is dit niet gevraagd, omdat je mocht blijven liggen.
distress-option = Wil je vooraf een cijfer geven? Zet er --distress bij, met 0 tot 10.
distress-afterwards = Is het zwaarder geworden? Met perron ground kom je hier en nu. Met perron contacts zie je wie je kunt bellen.

follows-rose = Het is zwaarder geworden. Dat kan gebeuren, en het ligt niet aan jou. Je hoeft het niet uit te zitten.
follows-high = Het is nu heel zwaar. Dat hoef je niet alleen te dragen.
follows-offer = Je kunt eerst hier en nu komen. Of bel iemand.
rests-high-before = Het is zwaar vandaag. Daarom laten we de dromen vandaag rusten. Je doet niets verkeerd, en de oefening blijft hier voor je klaarstaan.
rests-high-two-days = Het is nu twee dagen achter elkaar zwaar. Dit is het moment om er met iemand over te praten.
rests-offer = Wil je wel iets rustigs doen? Hier en nu en de veilige plek kunnen altijd.
assigned = Deze oefening doe je met je therapeut. Je therapeut zet hem voor je klaar, in huiswerk dat jij aanneemt.
assigned-from = Deze oefening staat voor je klaar vanaf { $day }.
assigned-until = Deze oefening stond voor je klaar tot en met { $day }. Wil je ermee verder? Vraag je therapeut om hem opnieuw klaar te zetten.
assigned-private = Deze oefening gaat open met huiswerk. Met --private blijft alles dicht wat je bewaart, je huiswerk ook. Doe hem zonder --private.
for-reading = Om te lezen, niet om te oefenen. Oefenen gaat met perron play, of met je therapeut.

practice-not-kept = Oefenen kan gewoon. Van deze oefening wordt nu niets bewaard.
practice-not-kept-whole = Deze oefening is daarom niet helemaal bewaard.
programme-see = Waar je bent in het droomprogramma, zie je met perron dream status
programme-unread = De oefeningen met dromen kijken eerst in je dagboek hoe het met je gaat. Dat is nu niet open, dus deze wacht. Dit kan altijd: perron ground en perron play safe-place
again-nothing = Er is nog geen oefening bewaard om opnieuw te beginnen. Begin er een met perron play, bijvoorbeeld perron play safe-place
again-words-gone = Hoe je je laatste oefening wilde, is niet bewaard of heb je gewist. Begin er een met perron play, bijvoorbeeld perron play safe-place
again-dream-gone = De nieuwe droom van de laatste keer is er niet meer. Kies zelf een oefening: perron list
again-exercise-gone = De oefening van de laatste keer is er niet meer onder die naam. Kies een andere: perron list
again-exercise-faulty = In de oefening van de laatste keer staan nu { $count ->
    [one] één fout
   *[other] { $count } fouten
  }. Welke, zie je met perron check
again-voice-gone = De stem van de laatste keer is er niet meer. Welke er zijn, zie je met perron voice list
resume-nothing = Er is geen oefening om mee verder te gaan. Begin er een met perron play, of doe de laatste opnieuw met perron again
resume-goes-on = Je gaat verder waar het ophield, bij dezelfde zin.
resume-changed = De oefening is sindsdien veranderd. Hij begint daarom bij het begin, met jouw keuzes.
resume-old = Dat is te lang geleden om midden in verder te gaan. Wat je deed, is bewaard. Opnieuw beginnen kan met perron again
resume-morning = Deze oefening eindigt in slaap, en de nacht is voorbij. Wat je deed, is bewaard. Opnieuw beginnen kan met perron again
resume-ask = Je vorige oefening hield halverwege op. Wil je daarmee verdergaan?
resume-over = Je vorige oefening hield halverwege op. Nu begint een andere; wat je oefende, is bewaard.

weekday-1 = maandag
weekday-2 = dinsdag
weekday-3 = woensdag
weekday-4 = donderdag
weekday-5 = vrijdag
weekday-6 = zaterdag
weekday-7 = zondag
month-1 = januari
month-2 = februari
month-3 = maart
month-4 = april
month-5 = mei
month-6 = juni
month-7 = juli
month-8 = augustus
month-9 = september
month-10 = oktober
month-11 = november
month-12 = december
date = { $weekday } { $day }
day-and-month = { $day } { $month }

programme-step-caution = Lees eerst dit
programme-step-log = Schrijf op hoe de nacht was
programme-step-pleasant = Oefen de veilige plek
programme-step-choose = Kies een droom
programme-step-write = Schrijf de droom één keer op
programme-step-change = Verander de droom zoals jij wilt
programme-step-check = Kijk even terug
programme-step-rehearse = Oefen je nieuwe droom
programme-help-first = Eerst dit: wie je kunt bereiken, en wanneer je dit beter samen met iemand doet.
programme-log-night = Hoe was de nacht van { $night }? Drie cijfers zijn genoeg.
programme-log-again = De nacht van { $night } heb je al opgeschreven. Als je hem nog een keer invult, komt dat ervoor in de plaats.
programme-night-ahead = De nacht van { $night } { $year } moet nog komen. Je kunt hem opschrijven als hij begonnen is.
programme-night-far = De nacht van { $night } { $year } kan hier niet worden opgeschreven: het kan van { $first } tot en met { $last }. Klopt het jaartal?
programme-log-first = Schrijf eerst op hoe een nacht was. Daarna kun je een droom kiezen.
programme-log-longer = Je hebt { $count ->
    [one] één nacht
   *[other] { $count } nachten
  } opgeschreven. Na { $of } nachten weet je vaak beter welke droom je wilt kiezen. Je mag daarop wachten, en nu kiezen mag ook.
programme-places-first = Begin met iets fijns: de veilige plek. Heb je hem { $of } keer tot het einde gehoord, dan kun je een droom kiezen. Tot nu toe: { $count } keer.
programme-places-done = De veilige plek is er altijd voor je.
programme-by-day = Dit is iets voor overdag, tussen { $from } en { $until }. De veilige plek en Hier en nu kunnen altijd.
programme-one-at-a-time = Je bent al met een droom bezig. Maak daar eerst je nieuwe droom van, of leg hem weg. Dan kun je een andere kiezen.
programme-new-dreams-full = Je hebt in { $days } dagen { $most } nieuwe dromen gemaakt. Nieuwe dromen hebben tijd nodig, dus dit is even genoeg. Vanaf { $until } kan er weer een bij.
programme-new-dream-soon = Je vorige nieuwe droom is nog geen { $days } dagen oud. Meestal is het beter om te wachten tot { $until }. Nu kan ook; jij kiest.
programme-choose-first = Kies een droom om te veranderen. Neem niet je ergste, en geen droom over iets wat echt is gebeurd.
programme-choose-next = De laatste { $nights } nachten die je opschreef, waren rustig. Als je wilt, kun je nu een volgende droom kiezen.
programme-choose-another = Je kunt een andere droom kiezen. Bij deze blijven is net zo goed.
programme-worst-dream = Dit is nu je ergste droom, en dat is zwaar om mee te beginnen. Neem eerst een droom die minder naar is. Deze kan later, liefst samen met een therapeut.
programme-real-event = Deze droom gaat over iets wat echt is gebeurd. Daar hoef je niet alleen mee aan de slag: bewaar hem voor een gesprek met een therapeut. Kies hier een andere droom, een die minder naar is.
programme-in-doubt = Weet je het niet zeker? Neem dan een droom die minder naar is. Dat is nooit verkeerd.
programme-nothing-chosen = Je hebt nog geen droom gekozen.
programme-write-once = Schrijf de droom één keer op, heel kort, met hooguit { $most } tekens. Nare stukken mag je overslaan. Alleen jij leest dit, en het wordt nooit voorgelezen. Wil je dit liever niet, dan kun je de droom meteen veranderen.
programme-written-once = Je hebt de droom al opgeschreven. Eén keer is genoeg. Vanaf hier gaat het om je nieuwe droom.
programme-changed-already = Je hebt al een nieuwe droom gemaakt. De oude hoef je niet meer op te schrijven.
programme-too-long = Deze tekst heeft { $count } tekens. Er passen er { $most }. Kun je hem iets korter maken?
programme-no-words = Hier staat nog niets.
programme-change-freely = Verander de droom zoals jij wilt. Het hoeft niet echt te kunnen. Het gaat om jouw eigen idee.
programme-change-again = Je mag je nieuwe droom altijd weer veranderen.
programme-nothing-made = Je hebt nog geen nieuwe droom gemaakt.
programme-look-back = Kijk even terug, als je wilt. Gebeurt er iets in je nieuwe droom? Krijg je daar wat je nodig hebt?
programme-looked-back = Je hebt naar je nieuwe droom gekeken. Dat mag nog eens.
programme-may-change-more = Misschien mis je nog iets in je nieuwe droom. Je mag hem veranderen, en je mag hem ook zo laten.
programme-rehearse = Je nieuwe droom is klaar om te oefenen: { $least } tot { $most } minuten op een dag.
programme-rehearsed-today = Je hebt je nieuwe droom vandaag { $count ->
    [one] één minuut
   *[other] { $count } minuten
  } geoefend. Dat is genoeg. Het mag nog eens, hooguit { $most } minuten.
programme-enough-today = Je hebt je nieuwe droom vandaag genoeg geoefend. Meer dan { $most } minuten op een dag is niet nodig. Morgen kan het weer.
programme-rehearsal-length = Je nieuwe droom oefenen duurt { $least } tot { $most } minuten.
programme-talk-two-days = Het was twee dagen achter elkaar zwaar. Dit is het moment om er met iemand over te praten: je therapeut, je huisarts of iemand die je vertrouwt.
programme-talk-heavier = De laatste keren werd het na het oefenen zwaarder. Je hoeft niet harder te oefenen, en je hoeft het niet uit te zitten. Praat erover met je therapeut of je huisarts.
programme-talk-not-easing = Je bent al { $weeks } weken of langer bezig, en de nare dromen komen nog net zo vaak. Dat ligt niet aan jou. Dit is een goed moment om erover te praten met je therapeut of je huisarts.

plot-title = Hoe het gaat
plot-weeks = { $count ->
    [one] De week
   *[other] { $count } weken
  } van { $first } tot en met { $last }
plot-days = { $count ->
    [one] De dag
   *[other] { $count } dagen
  } van { $first } tot en met { $last }
plot-nights = Nachten met een nare droom
plot-nightmares = Hoeveel nare dromen
plot-intensity = Hoe erg ze waren (gemiddeld, 0 tot 10)
plot-distress = Hoe het met je was, voor en na het oefenen (gemiddeld, van 0 rustig tot 10 zwaar)
plot-minutes = Minuten geoefend
plot-nights-of = { $with } van { $logged }
plot-mean = { $whole },{ $tenth }
plot-legend-bad = nacht met een nare droom
plot-legend-calm = nacht zonder
plot-legend-before = voor het oefenen
plot-legend-after = na het oefenen
plot-blank = Waar niets staat, is niets opgeschreven. Dat is iets anders dan nul, en het is niet erg.
plot-running = De laatste week is nog bezig.
plot-nothing = Van deze weken is nog niets opgeschreven. Dat is niet erg. Een nacht opschrijven kan met perron dream log.
plot-says-nights = { $of } nachten met een nare droom, { $nightmares }
plot-says-intensity = gemiddeld { $mean } zo erg
plot-says-distress = { $before } voor en { $after } na het oefenen
plot-says-minutes = { $minutes } minuten geoefend
plot-says-nothing = niets opgeschreven
plot-signs = ■ nacht met een nare droom, □ nacht zonder, → van voor naar na het oefenen.
plot-head-week =
    week
    vanaf
plot-head-nights =
    nachten met
    een nare droom
plot-head-nightmares =
    nare
    dromen
plot-head-intensity =
    hoe erg
    (0 tot 10)
plot-head-distress =
    hoe het was
    (0 tot 10)
plot-head-minutes =
    minuten
    geoefend

preview-kind = Perron · een oefening om te lezen en te horen
preview-wrote = Klaar: { $file }
preview-own-words = Je eigen woorden staan in deze pagina, om te lezen en te horen. Wie de pagina opent, leest ze.
preview-skip = Naar de tekst
preview-no-practice = Dit is om te lezen en te beluisteren, niet om mee te oefenen. In Perron zelf kan iemand op elk moment terug naar het hier en nu; op deze pagina kan dat niet.
preview-not-reviewed = Er heeft nog geen therapeut naar deze oefening gekeken.
preview-reviewed = Nagekeken door { $by } op { $on }.
preview-provisional = De stem is voorlopig: er heeft nog niemand naar alles geluisterd.
preview-unvoiced = { $count ->
    [one] Eén zin heeft hier geen stem. Je kunt hem
   *[other] { $count } zinnen hebben hier geen stem. Je kunt ze
  } lezen; de stilte blijft.
preview-has-own-words = In deze pagina staan woorden die iemand zelf gaf, om te lezen en te horen. Bewaar en deel deze pagina met zorg.
preview-stand-in = In deze oefening kan iemand eigen woorden geven. Op deze pagina zijn die er niet: je leest en hoort wat er dan klinkt.
preview-facts = In het kort
preview-length = Duur
preview-ending = Einde
preview-bed = Geluid eronder
preview-no-bed = geen
preview-who = Wie mag beginnen
preview-care-self = Iedereen, alleen of met iemand erbij.
preview-care-screened = Eerst komen er vragen; niet iedereen kan hier alleen mee beginnen.
preview-care-assigned = Alleen wie de oefening van een therapeut meekrijgt. Perron speelt die daarom nog niet zelf af.
preview-made = Gemaakt met { $made }.
preview-sound = Geluid
preview-sound-trouble = Deze browser kan het geluid niet afspelen; Safari kan het vanaf versie 18.4. De tekst en het beeld hieronder kloppen wel. Een nieuwere versie van de browser kan het geluid meestal wel aan.
preview-follow = De tekst loopt mee met het geluid
preview-picture = De tijdlijn
preview-picture-how = Van links naar rechts zie je de hele oefening. Klik ergens om vanaf daar te luisteren. De tekst hieronder zegt hetzelfde in woorden.
preview-picture-lanes = Onder elkaar, van links naar rechts door de tijd: { $lanes }.
preview-picture-says = { $sentences ->
    [one] Eén zin
   *[other] { $sentences } zinnen
  } in { $length }. De eerste begint op { $first }, de laatste eindigt op { $last }. Tussen die twee is { $silence } procent stilte.
preview-lane-scenes = delen
preview-lane-voice = stem
preview-lane-still = stilte
preview-lane-all = alles samen
preview-lane-train = snelheid trein
preview-legend-speech = gesproken zin
preview-legend-shown = zin die alleen te lezen is
preview-legend-own = zin met eigen woorden
preview-legend-pause = stilte
preview-legend-hold = wacht
preview-legend-breath = adem in, adem uit
preview-legend-bell = bel
preview-legend-end = het einde, na de laatste zin
preview-legend-levels = Hoe hoger het vlak, hoe harder. Bij een geluid is 0 dB zo hard als de stem.
preview-legend-all = Bij alles samen is 0 dB zo hard als in het begin.
preview-transcript = De tekst
preview-transcript-how = Kies een zin om vanaf daar te luisteren.
preview-own = eigen woorden
preview-shown = alleen te lezen
preview-pause = stilte, { $length }
preview-pause-natural = stilte, { $length } (geschreven als { $natural })
preview-hold = telt { $length }
preview-hold-open = wacht tot de luisteraar verdergaat; hier { $length }
preview-breath-in = adem in, { $length }
preview-breath-out = adem uit, { $length }
preview-bell = zachte bel
preview-train = de trein gaat van { $from } naar { $to } procent van zijn snelheid, in { $length }
preview-scene-tail = alleen nog het geluid
preview-scene-fade = het geluid gaat langzaam weg
preview-scene-silence = helemaal stil
preview-decimal = ,
preview-second = 1 seconde
preview-seconds = { $seconds } seconden
preview-minutes = { $minutes ->
    [one] 1 minuut
   *[other] { $minutes } minuten
  }
preview-minutes-seconds = { $minutes ->
    [one] 1 minuut
   *[other] { $minutes } minuten
  } en { $seconds ->
    [one] 1 seconde
   *[other] { $seconds } seconden
  }
preview-care = Zorg en bronnen
preview-open = Wat nog open is
preview-open-script = De tekst: er heeft nog geen therapeut naar gekeken.
preview-open-voice = De stem: er heeft nog niemand naar alles geluisterd.
preview-open-lines = De hulplijnen: er heeft nog niemand nagekeken of ze kloppen.
preview-open-page = Deze pagina: een computer heeft die gemaakt. Dat zegt niets over de vraag of de oefening helpt.
preview-judge = Wat alleen een lezer kan beoordelen
preview-judge-person = Past dit bij degene voor wie je het leest, en past het nu?
preview-judge-tone = Nodigen de woorden uit, of voelt het als moeten?
preview-judge-memory = Kan een beeld, een geluid of een woord een nare herinnering oproepen?
preview-judge-silence = Zijn de stiltes lang genoeg om iets te laten komen, en niet zo lang dat iemand zich verlaten voelt?
preview-judge-voice = Is de stem rustig en goed te verstaan, ook als iemand slaperig is?
preview-judge-ending = Brengt het einde iemand rustig terug, of mag die echt in slaap vallen?
preview-checked = Wat een computer heeft nagekeken
preview-checked-how = Een programma zocht in de tekst en in de tijden naar deze fouten, voor zover een regel bij deze oefening hoort, en vond er geen. Zo'n programma ziet woorden; of ze iemand goed doen, ziet het niet. De regels zijn in het Engels geschreven. Bij elke regel staat de bron, en wat een lezer zelf moet beoordelen. Bij (P) is het getal een eigen voorstel, nog zonder bron.
preview-checked-show = De { $count } regels
preview-source = bron
preview-reader = voor de lezer
preview-caution = Wat iemand vooraf leest
preview-no-caution = Niets: wie het hier en nu nodig heeft, begint meteen.
preview-lines = Wie iemand kan bereiken
preview-lines-how = Deze hulplijnen staan bij de oefening.
preview-foot = Perron { $version }. Alles staat in dit ene bestand; het vraagt niets aan het internet. Perron is geen behandeling.

# The scenes of the shipped scripts, as a reader calls them.
scene-welcome = welkom
scene-welcome-night = welkom in de nacht
scene-arrive = gaan zitten of liggen
scene-arrive-known = gaan zitten of liggen
scene-breath = adem en stilte
scene-thoughts = gedachten
scene-thoughts-again = weer gedachten
scene-cup = de kop thee
scene-enough = het is genoeg
scene-warmth = warmte
scene-linger = erbij blijven
scene-stay = blijven liggen
scene-come-back = terugkomen
scene-awake = wakker
scene-coat = de jas
scene-pockets = in de zakken
scene-sleeves = alles in de jas
scene-arms = uit de mouwen
scene-off = jas uit
scene-hang = aan de kapstok
scene-lighter = lichter verder
scene-room = de kamer
scene-which = welke droom
scene-old = de oude droom
scene-change = alles mag anders
scene-needs = wat je nodig hebt
scene-need-safety = veiligheid
scene-need-comfort = troost
scene-need-voice = je stem
scene-need-no-blame = geen schuld
scene-need-own-feet = zelf iets doen
scene-need-play = spelen
scene-begin = het begin
scene-new = de nieuwe droom
scene-senses = zintuigen
scene-end-well = een goed einde
scene-read = overlezen
scene-notice = twee vragen
scene-title = een naam
scene-keep = bewaren
scene-body = je lijf
scene-body-sleep = je lijf
scene-board = instappen
scene-moving = in beweging
scene-ride = onderweg
scene-station = station
scene-onward = verder rijden
scene-platform = het perron
scene-house = het huis
scene-inside = binnen
scene-here = hier zijn
scene-orient = waar en wanneer
scene-press = voeten en handen
scene-thing = iets vasthouden
scene-water = iets kouds
scene-choose = kiezen
scene-by-day = overdag
scene-settle = gaan zitten of liggen
scene-only-new = alleen de nieuwe droom
scene-way-out = hoe je stopt
scene-other-ways = Hier en nu
scene-how = hoe het gaat
scene-example = een voorbeeld
scene-own-words = eigen woorden
scene-first-time = eerste keer
scene-again = nog een keer
scene-closer = dichterbij
scene-through = tweede keer
scene-second-time = tweede keer
scene-good-end = het goede einde
scene-around = rondkijken
scene-beneath = onder je
scene-near = dichtbij
scene-wander = afdwalen mag
scene-wander-again = weer afdwalen
scene-you-do = jij kiest dit
scene-rest = rusten
scene-rest-sleep = rusten
scene-remain = mogen blijven
scene-you-know = je kent het al
scene-what-helps = wat helpt
scene-help = wie helpt
scene-take = meenemen
scene-known = je eigen plek
scene-enter = naar binnen
scene-weather = tijd en weer
scene-shelter = wie er mag komen
scene-far = verderop
scene-comfort = iets liefs erbij
scene-larger = groter worden
scene-own-begin = eigen woorden
scene-own = eigen woorden
scene-own-end = laten klinken
scene-cue-choose = een woord kiezen
scene-cue-known = jouw woord
scene-gesture = een gebaar
scene-away = even verder weg
scene-recall = je woord oefenen
scene-recall-known = je woord oefenen
scene-recalled = de plek is er weer
scene-recall-sleep = je woord oefenen
scene-recall-known-sleep = je woord oefenen
scene-leave = afscheid

unlock-passphrase = Wachtzin:
unlock-passphrase-again = Nog een keer:
unlock-short = Dat is kort: { $count ->
    [one] één teken
   *[other] { $count } tekens
  }. Wie je bestanden in handen krijgt, kan er met een computer heel veel proberen. Neem er liever minstens { $good }, zoals vier woorden die niets met elkaar te maken hebben.
unlock-short-again = Typ een langere. Of typ deze nog eens, als je hem toch wilt.
unlock-too-short = Deze wachtzin is te kort.
unlock-least = Deze wachtzin is te kort: een ander kan het bestand in handen krijgen. Neem minstens { $least } tekens. Vier woorden die niets met elkaar te maken hebben, zijn nog beter.
unlock-twice-another = Dat waren twee verschillende. Begin nog eens, of stop met Esc.
unlock-new-passphrase = Wat je hier bewaart, gaat op slot met een wachtzin. Neem een paar woorden die jij onthoudt en een ander niet raadt. Raak je ze kwijt, dan kan niemand het meer lezen, jij ook niet.
unlock-in-file = Let op: de sleutel van je dagboek ligt nu in een bestand in { $folder }. Wie op deze computer bij jouw bestanden kan, kan je dagboek lezen. Een wachtzin is veiliger: perron journal key passphrase
unlock-try-again = Dat is niet de wachtzin. Probeer het nog eens.
unlock-wrong-passphrase = Dat is niet de wachtzin. Je dagboek blijft dicht, en er is niets veranderd.
unlock-not-typed = Er is geen wachtzin gegeven. Je dagboek blijft dicht, en er is niets veranderd.
unlock-not-the-same = Dat waren twee verschillende wachtzinnen. Er is niets veranderd.
unlock-not-written = De sleutel kan niet worden opgeschreven in { $folder }. Er is niets veranderd.
unlock-damaged = Het bestand van je sleutel in { $folder } is beschadigd. Je dagboek is er nog, maar kan zo niet open. Heb je een kopie van die map? Zet die terug. Er is niets gewist.
unlock-open-to-others = Anderen op deze computer kunnen het bestand van je sleutel lezen. Maak het eerst weer van jou alleen: chmod 600 { $folder }/*.key
unlock-lost = De sleutel van je dagboek is er niet. Zonder die sleutel kan niemand het lezen, jij ook niet. Er is niets gewist: zet je de map { $folder } terug, dan gaat het weer open. Is de sleutel echt kwijt? Begin dan opnieuw met perron journal erase --all. Wat je eerder met perron journal export meenam, haal je daarna terug met perron journal import.
unlock-no-keyring = De sleutel van je dagboek ligt in de sleutelbos van je systeem. Die is er nu niet, of Perron is zonder sleutelbos gebouwd. Er is niets gewist of veranderd.
unlock-none-to-keep-it-in = Hier is geen sleutelbos om de sleutel in te bewaren, of Perron is zonder sleutelbos gebouwd. Er is niets gewist of veranderd. Een wachtzin of een bestand kan wel: PERRON_KEY=passphrase of PERRON_KEY=file
unlock-keyring-shut = De sleutelbos van je systeem gaf de sleutel niet. Is hij op slot? Doe hem open en probeer het nog eens. Er is niets veranderd.
unlock-keyring-took-none = De sleutelbos van je systeem nam de sleutel niet aan. Is hij op slot? Doe hem open en probeer het nog eens. Er is niets veranderd. Een wachtzin of een bestand kan ook: PERRON_KEY=passphrase of PERRON_KEY=file
clock-far = De klok van deze computer zegt dat het { $year } is, en daarom blijft je dagboek dicht. Zet de klok goed en doe het nog een keer. Er is niets veranderd.
store-wrong-key = Deze sleutel past niet op je dagboek. Er is niets gewist of veranderd. Hoort de map { $folder } bij een ander dagboek? Zet de goede terug.
store-damaged = Je dagboek is beschadigd, door een fout van de schijf of doordat iets anders erin schreef. Er is niets gewist. Wat nog heel is, haal je eruit met perron journal salvage
store-older = In { $folder } ligt een oudere kopie van je dagboek dan die je het laatst open had. Er is niets veranderd. Heb je de nieuwere nog? Zet die terug. Wil je met deze verder? Dat kan met perron journal salvage
store-gone = Je dagboek lag in { $folder } en is daar niet meer. Heb je een kopie? Zet die terug. Is het echt weg? Begin dan opnieuw met perron journal erase --all. Wat je eerder met perron journal export meenam, haal je daarna terug met perron journal import.
store-full = De schijf is vol, dus dit is niet bewaard. Wat je eerder bewaarde, is er nog. Maak ruimte en doe het nog een keer.
store-busy = Je dagboek is al ergens open, in een ander venster misschien. Sluit dat eerst.
store-too-new = Je dagboek is gemaakt met een nieuwere Perron. Neem die, of een nog nieuwere. Er is niets veranderd.
store-refused = Je dagboek in { $folder } is niet te lezen of te schrijven (fout { $number }). Er is niets gewist.
store-fault = Er ging iets mis in Perron zelf ({ $at }). Wat bewaard is, is er nog.

settings-language = Taal: { $value }
settings-country = Land van de hulplijnen: { $value }
settings-reminder = Herinnering: { $value }
settings-keep = Wat je oefent: { $value }
settings-by-terminal = zoals je terminal
settings-by-language = waar de taal wordt gesproken
settings-never = nooit
settings-keep-on = wordt bewaard
settings-keep-off = wordt niet bewaard
settings-where = Taal en land gelden waar je dagboek open is. Lijsten en Hier en nu wachten nooit op een sleutel: die kijken naar je terminal en naar PERRON_COUNTRY.
settings-reminder-is = De herinnering is voor een telefoon: één zin in de avond, zonder naam van een oefening, en nooit over dagen die je oversloeg. In de terminal gebeurt er niets mee.

write-lines = Zoveel regels als je wilt. Een lege regel is het einde.
write-text = Twee lege regels zijn het einde.
write-line = Een regel. Leeg is overslaan.
write-number = Een getal van 0 tot { $most }. Leeg is overslaan.
write-yes-or-no = (ja/nee)
write-yes = ja j
write-too-long = Deze regel is langer dan een terminal kan doorgeven. Er is niets bewaard. Verdeel hem over meer regels.

journal-nothing = Er is nog niets bewaard.
journal-kept = Bewaard.
journal-nothing-written = Er stond niets, dus er is niets bewaard.
journal-left = Er is niets veranderd.
journal-no-such = Zo heet hier niets. De namen staan in perron journal list
journal-several = Er is meer dan één dat zo begint. Neem een paar tekens meer.
night-of = Hoe was de nacht van { $night }?
night-nightmares = Hoeveel nare dromen had je?
night-woken = Hoe vaak werd je er wakker van? (Je mag het leeg laten.)
night-woken-again = Hoe vaak werd je er wakker van? (Laat je het leeg, dan blijft het { $count }.)
night-intensity = Hoe erg was het, van 0 tot 10?
night-intensity-again = Hoe erg was het, van 0 tot 10? (Laat je het leeg, dan blijft het { $count }.)
night-title = Hoe noem je deze nacht?
night-kept = De nacht van { $night } is bewaard: { $told }.
night-kept-again = De nacht van { $night } stond er al. Nu staat er: { $told }.
night-once = Hij stond er { $count } keer; nu nog één keer.
night-not-kept = Er is niets bewaard. Eén getal is genoeg: hoeveel nare dromen.
goal-ask = Waar oefen je voor?
reached-no-goal = Dat is geen doel. Je doelen zie je met perron journal list goal
day-list-ask = Wat leg je neer voor vandaag? Eén ding per regel.
kind-practice = geoefend
kind-place = een plek
kind-day-list = neergelegd
kind-night = nacht
kind-dream = droom
kind-goal = doel
kind-shared = gedeeld
list-minutes = { $count ->
    [0] nog geen minuut
    [one] 1 minuut
   *[other] { $count } minuten
  }
list-not-to-the-end = niet tot het einde
list-before = ervoor { $count }
list-after = erna { $count }
list-words = { $count ->
    [one] 1 antwoord
   *[other] { $count } antwoorden
  }
list-items = { $count ->
    [one] 1 ding
   *[other] { $count } dingen
  }
list-nightmares = { $count ->
    [0] geen nare dromen
    [one] 1 nare droom
   *[other] { $count } nare dromen
  }
list-woken = { $count } keer wakker
list-intensity = hoe erg: { $count }
list-dream-chosen = gekozen
list-dream-written = opgeschreven
list-dream-made = nieuwe droom
list-dream-aside = weggelegd
list-goal-open = hier oefen je voor
list-goal-reached = bereikt
list-shared = verslag van { $first } tot en met { $last }, { $lock }
show-exercise = oefening: { $id }
show-shared-to = voor { $to }
show-original = Zoals je hem opschreef:
show-original-how = De droom zoals je hem opschreef, staat hier ook. Wil je hem lezen: perron journal show { $id } --original
contents-practices = { $count } keer geoefend
contents-places = { $count ->
    [one] 1 plek
   *[other] { $count } plekken
  }
contents-day-lists = { $count } keer iets neergelegd
contents-nights = { $count ->
    [one] 1 nacht
   *[other] { $count } nachten
  }
contents-dreams = { $count ->
    [one] 1 droom
   *[other] { $count } dromen
  }
contents-goals = { $count ->
    [one] 1 doel
   *[other] { $count } doelen
  }
contents-shared = { $count } keer een verslag gemaakt om te delen
contents-rituals = hoe je { $count ->
    [one] één oefening
   *[other] { $count } oefeningen
  } het laatst begon
contents-days = van { $first } tot en met { $last }
contents-none = niets
part-practices = welke oefeningen je deed
part-places = de woorden van je plekken
part-day-lists = wat je neerlegde
part-nights = hoe je nachten noemt
part-dreams = hoe je dromen heten, en je nieuwe dromen
part-originals = dromen zoals je ze opschreef
part-goals = je doelen
part-rituals = hoe je oefeningen het laatst begon
part-shared = voor wie je een verslag maakte
export-heading = Dit gaat mee:
export-with-originals = Dromen zoals je ze opschreef gaan ook mee: { $count }.
export-without-originals = Dromen zoals je ze opschreef blijven hier: { $count }. Met --originals gaan ze mee.
export-without = Zonder: { $part }.
export-without-homework = Je huiswerk en je sleutels blijven hier, want ze horen bij dit apparaat. Wil je het huiswerk zelf bewaren: perron homework sheet. Op een ander apparaat laat je je kaart opnieuw zien en vraag je om een nieuw bestand.
export-sealed = Het bestand gaat op slot met een wachtzin. Zonder die wachtzin kan niemand het lezen, jij ook niet.
export-plain = Let op: dit bestand gaat niet op slot. Wie het heeft, kan alles lezen.
export-ask = Schrijven?
export-passphrase = Neem een wachtzin voor dit bestand: een paar woorden die een ander niet raadt.
export-no-passphrase = Er is geen wachtzin gegeven. Er is niets veranderd.
export-not-the-same = Dat waren twee verschillende wachtzinnen. Er is niets geschreven.
export-done = Klaar: { $file }
import-heading = Dit zit erin:
import-without-words = Niet alle woorden zijn meegenomen: sommige regels zijn leeg.
import-ask = Erbij zetten?
import-added = Erbij gekomen: { $count }.
import-same = Was er al: { $count }.
import-differing = Hier anders dan in het bestand: { $count }.
import-twice = Nachten die hier al stonden en in het bestand anders staan: { $count }. Zolang je niet kiest, telt van elk de zwaarste.
import-left = Wat hier stond, is zo gebleven. Zonder --yes kies je zelf.
import-here = Hier:
import-there = In het bestand:
import-choose = Die uit het bestand nemen, in plaats van wat hier staat?
import-chosen = Die uit het bestand staat hier nu.
import-here-stays = Wat hier stond, is gebleven. Die uit het bestand is niet bewaard.
import-not-all-words = In het bestand ontbreken hier woorden van. Wat hier staat, is zo gebleven.
import-settings = Je instellingen zijn ook meegekomen.
import-no-settings = Je instellingen hier zijn zo gebleven.
file-there = Er is al iets dat zo heet. Er is niets geschreven; neem een andere naam.
file-not-there = Er is geen bestand of map met die naam.
file-full = De schijf is vol. Er is niets geschreven.
file-too-large = Dit bestand is te groot om van Perron te zijn. Er is niets veranderd.
file-refused = Dit mag of kan hier niet (fout { $number }). Er is niets veranderd.
file-not-ours = Dit is geen bestand van perron journal export. Er is niets veranderd.
file-too-new = Dit bestand is gemaakt met een nieuwere Perron. Er is niets veranderd.
file-faulty = Dit bestand klopt niet: regel { $line }, teken { $column } ({ $code }). Er is niets veranderd.
file-faulty-entry = Dit bestand klopt niet: wat er als nummer { $entry } in staat, is hier niet te lezen (regel { $line }, teken { $column }: { $code }). Er is niets veranderd.
file-other-seal = Dit bestand is op een andere manier op slot gedaan dan met een wachtzin. Er is niets veranderd.
file-too-much-work = De wachtzin van dit bestand vraagt te veel werk van deze computer. Er is niets veranderd.
file-wrong-passphrase = Deze wachtzin opent het bestand niet. Er is niets veranderd.
file-damaged = Dit bestand is beschadigd. Er is niets veranderd.
erase-one-ask = Voor altijd weghalen?
erase-one-done = Weg.
erase-all-heading = Dit wist je:
erase-all-unread = Wat erin staat, is nu niet te lezen.
erase-all-stays = Alles wat hier bewaard is, en de sleutel. Niemand kan het daarna terughalen, wij ook niet. Wat je eerder meenam (perron journal export) blijft waar het is, en je eigen oefeningen en opnamen ook.
erase-all-word = wissen
erase-all-ask = Wil je dat? Typ dan: { $word }
erase-all-done = Alles is gewist.
erase-all-but-key = Je dagboek is gewist, maar de sleutel ervan was niet helemaal weg te halen. Wie ergens nog een kopie van je dagboek heeft, kan die ermee lezen. Haal dit zelf weg (en ligt de sleutel in de sleutelbos van je systeem, dan ook daar: hij heet er perron):
rekey-keyring = De sleutel van je dagboek ligt nu in de sleutelbos van je systeem.
rekey-passphrase = Je dagboek gaat nu open met deze wachtzin.
rekey-file = De sleutel van je dagboek ligt nu in een bestand.
rekey-old-there = De oude sleutel was niet weg te halen. Je dagboek heeft hem niet meer nodig.
salvage-heading = Dit is nog heel:
salvage-whole = Je dagboek is heel. Er is niets te redden.
salvage-older = Dit is een oudere kopie van je dagboek. Hij is heel. Wat je daarna bewaarde, staat er niet in. Dit wel:
salvage-older-ask = Met deze kopie verdergaan?
salvage-older-done = Goed. Vanaf nu is dit je dagboek.
salvage-nothing-left = Hier is niets meer te redden. Heb je een kopie van je dagboek? Zet die terug. Zo niet, begin dan opnieuw met perron journal erase --all. Wat je eerder met perron journal export meenam, haal je daarna terug met perron journal import.
salvage-nothing-lost = Er is niets verloren.
salvage-lost = Verloren: { $count }.
salvage-lost-unknown = Hoeveel er verloren is, is niet meer te zien.
salvage-ask = Hier weer een dagboek van maken? Het beschadigde blijft ernaast staan.
salvage-done = Je dagboek gaat weer open. Het beschadigde ligt in { $file }

plot-only-svg = Een tekening wordt een .svg-bestand. Neem een naam die daarop eindigt, bijvoorbeeld weken.svg
plot-open = De tekening staat open in dat bestand: wie het kan lezen, ziet je cijfers.

report-part-practices = welke oefeningen je deed, en hoeveel minuten
report-part-distress = hoe het met je was, voor en na het oefenen
report-part-nights = je nachten in cijfers (hoeveel nare dromen, hoe vaak je wakker werd, hoe erg het was)
report-part-goals = waar je voor oefent, zoals jij het opschreef
report-part-titles = hoe je je nachten noemt
report-part-dreams = je nieuwe dromen, zoals jij ze opschreef
report-lock-open = niet op slot
report-lock-passphrase = op slot met een wachtzin
report-lock-therapist = alleen voor je therapeut te openen
report-days = Van { $first } tot en met { $last }
report-date = { $day } { $year }

report-intro = Een verslag is voor iemand die jij kiest. Jij kiest ook de dagen, en wat erin staat. Voor er iets wordt geschreven, zie je alles wat meegaat.
report-ask-period = Over welke dagen gaat het?
report-last-weeks = { $count ->
    [one] de laatste week
   *[other] de laatste { $count } weken
  }
report-ask-part = Mag dit mee: { $part }?
report-ask-free = Dan nog je eigen woorden. Die gaan alleen mee als jij ja zegt.
report-heading = Dit gaat mee, en niets anders:
report-stays = Dit blijft hier:
report-stays-originals = nare dromen zoals ze waren: die gaan nooit mee
report-nothing = Over deze dagen heb je hier niets van opgeschreven. Er is niets gemaakt.
report-no-parts = Je koos niets om mee te geven. Er is niets gemaakt.
report-no-days = De laatste dag moet na de eerste komen, en een verslag gaat over een jaar of minder.
report-open-file = Let op: dit gaat niet op slot. Wie het bestand heeft, kan alles lezen.
report-with-passphrase = Dit gaat op slot met een wachtzin. Geef die niet in hetzelfde bericht als het bestand.
report-for-therapist = Dit gaat op slot: alleen { $name } kan het openen, en ziet dat het van jou komt.
report-fhir-there = Je therapeut kan zelf FHIR maken: perron report open BESTAND -o MAP --fhir
report-no-keys = Hier zijn nog geen sleutels om iets mee op slot te doen of te openen. Koppel eerst met elkaar.
report-no-therapist = Met die therapeut ben je hier nog niet gekoppeld. Is het verslag voor iemand anders, of voor jezelf? Neem dan --passphrase of --unlocked.
report-several-therapists = Je bent met meer dan één therapeut gekoppeld. Zet er --to NAAM bij.
report-not-one = Dit is geen verslag van Perron. Er is niets geopend.
report-not-for-you = Dit verslag is voor iemand anders, of voor een sleutel die je niet meer hebt. Vraag de cliënt om het opnieuw te maken.
report-too-new = Dit verslag is gemaakt met een nieuwere Perron. Neem die, of een nog nieuwere.
report-too-large = Dit is te groot om een verslag te zijn. Kies minder dagen, of minder van je eigen woorden.
report-faulty = Dit verslag klopt niet van binnen, al is de handtekening goed. Er is niets geopend. Vraag de cliënt om het opnieuw te maken.
report-unknown = Dit verslag is van iemand die je hier niet kent ({ $found }). Er is niets geopend. Koppel eerst, en vergelijk deze cijfers aan de telefoon.
report-changed-key = Dit verslag is van iemand met een andere sleutel dan je kent ({ $found }). Er is niets geopend. Bel de cliënt, en vergelijk deze cijfers.
report-damaged = Dit verslag is onderweg beschadigd of veranderd. Er is niets geopend. Vraag het bestand opnieuw.
report-fault = Er ging iets mis in Perron zelf. Er is niets geschreven.
report-opened = De map staat open: wie erbij kan, leest het verslag. Bewaar hem zoals je dossier, en wis hem als je klaar bent.
report-ask-write = Zal ik het maken?
report-done = Klaar: { $file }
report-kept = In je dagboek staat nu wat je deelde, en wanneer.
report-says-practice = { $exercise }, { $minutes }
report-says-minutes = { $count ->
    [one] 1 minuut
   *[other] { $count } minuten
  }
report-says-around = ervoor { $before }, erna { $after }
report-says-unanswered = niet ingevuld
report-says-reached = (bereikt op { $day })
report-says-dream = { $title }, het laatst veranderd op { $day }
report-own-exercise = een eigen oefening

report-kind = Perron · verslag
report-title = Hoe het ging
report-from = Van: { $from }
report-made = Gemaakt op { $day } door degene over wie het gaat.
report-chosen = Die koos zelf de dagen, en wat erin staat. Wat hier niet staat, is niet gekozen of niet opgeschreven.
report-numbers = Alle cijfers zijn zelf ingevuld. Een cijfer is niet goed of fout, en het stelt niets vast.
report-has-words = Hier staan ook woorden die iemand zelf schreef. Bewaar en deel dit met zorg.
report-blank = Waar niets staat, is niets opgeschreven. Dat is iets anders dan nul.
report-ends = De eerste en de laatste week kunnen korter zijn: alleen de gekozen dagen tellen mee.
report-both = Een keer oefenen telt alleen mee in de gemiddelden als ervoor én erna een cijfer is ingevuld.
report-distress = Hoe het was, voor en na het oefenen (gemiddeld, van 0 rustig tot 10 zwaar)
report-picture = { $weeks }, als tekening. Dezelfde cijfers staan eronder in tabellen.
report-goals = Waar het oefenen voor is
report-reached = Bereikt op { $day }
report-by-day = Dag voor dag
report-weeks = Week voor week
report-nights = De nachten
report-nights-how = Een nacht hoort bij de dag waarop de avond begon.
report-practices = Het oefenen
report-practices-how = Ook oefenen dat eerder stopte, is oefenen. Alleen wat gehoord is, telt als minuten.
report-dreams = Nieuwe dromen
report-dreams-how = Dit zijn de dromen zoals iemand ze zelf veranderde. De nare droom zoals hij was, staat nooit in een verslag.
report-dream-changed = Het laatst veranderd op { $day }
report-head-week = Week vanaf
report-head-logged = Nachten geteld
report-head-with = Met een nare droom
report-head-nightmares = Nare dromen
report-head-mean = Hoe erg, gemiddeld (0 tot 10)
report-head-count = Keer geoefend
report-head-minutes = Minuten
report-head-before-mean = Ervoor, gemiddeld (0 tot 10)
report-head-after-mean = Erna, gemiddeld (0 tot 10)
report-head-night = Nacht van
report-head-woken = Keer wakker
report-head-intensity = Hoe erg (0 tot 10)
report-head-name = Hoe de nacht heet
report-head-day = Dag
report-head-exercise = Oefening
report-head-before = Ervoor (0 tot 10)
report-head-after = Erna (0 tot 10)
report-head-goal = Doel
report-head-reached = Bereikt op
report-file-page = verslag
report-file-weeks = weken
report-file-nights = nachten
report-file-practices = oefenen
report-file-goals = doelen
report-file-fhir = verslag-fhir
report-foot = Gemaakt met Perron { $version }. Deze pagina vraagt niets op en stuurt niets weg.

dream-next = Wat nu kan: { $step }
dream-nothing-now = Nu hoeft er niets.
dream-calm = Altijd goed: de veilige plek (perron play safe-place) en Hier en nu (perron ground).
dream-pending = De droom die je koos: { $title }
dream-current = Je nieuwe droom komt van: { $title }
dream-rehearsed = Vandaag geoefend: { $count ->
    [one] één minuut
   *[other] { $count } minuten
  }
dream-steps = De stappen
dream-can = kan nu
dream-waits = wacht nog
dream-worst = Is dit nu je ergste droom?
dream-happened = Gaat deze droom over iets wat echt is gebeurd?
dream-yes = ja
dream-no = nee
dream-unsure = ik weet het niet
dream-title = Hoe noem je deze droom? Een paar woorden zijn genoeg.
dream-chosen = De droom is gekozen. Je kunt hem één keer kort opschrijven (perron dream write), of hem meteen veranderen (perron dream rewrite).
dream-aside-ask = Wil je de droom “{ $title }” wegleggen? Hij blijft bewaard.
dream-aside = De droom is weggelegd. Hij blijft bewaard, en je kunt een andere kiezen.
dream-not-kept = Er is niets bewaard. Dat mag: je kunt het een andere keer doen.
dream-write = De droom, heel kort
dream-written = Bewaard, en op slot. Je hoeft hem niet meer te lezen. Kijk rustig even om je heen. Hem veranderen kan nu of een andere dag: perron dream rewrite
dream-keep-what-fits = Zal ik bewaren wat past? Het eindigt dan zo: { $end }
dream-write-again = Wil je het opnieuw schrijven? Wat je net typte, is dan weg. Bij nee wordt er niets bewaard.
dream-way-act = Misschien doe je zelf iets in de droom.
dream-way-help = Misschien komt er hulp, van iemand of van iets.
dream-way-place = Misschien is de plek opeens anders.
dream-way-feel = Misschien voel jij je anders, rustiger of sterker.
dream-way-magic = Misschien gebeurt er iets wat alleen met magie kan.
dream-new-now = Zo is je nieuwe droom nu:
dream-new = Je nieuwe droom, in korte zinnen die met ik beginnen, en met een einde dat jij fijn vindt
dream-made = Je nieuwe droom is bewaard. Oefenen kan met perron dream rehearse, terugkijken met perron dream rewrite --check.
dream-check = Kijk even terug, als je wilt. Elk antwoord is goed.
dream-done = Doe je zelf iets in je nieuwe droom?
need-safety = Is het daar veilig genoeg voor jou?
need-comfort = Word je daar begrepen of getroost?
need-expression = Kun je daar zeggen of laten merken wat je wilt?
need-blameless = Is daar duidelijk dat het niet aan jou ligt?
need-standing = Kun je daar zelf iets doen, op jouw eigen manier?
need-play = Is daar plaats voor iets geks, of om te spelen?
met-not = niet
met-little = een beetje
met-fully = helemaal

place-kept = Je plek is bewaard. Terug ernaartoe: perron place call
place-not-kept = Er stond niets, dus er is niets bewaard.
place-none = Je hebt nog geen plek bewaard. Dat kan met perron place keep. Zonder bewaarde plek kan ook: perron play safe-place.
place-unnamed = een plek zonder naam
place-cue = woord: { $cue }

phone-key-unavailable = Wat je bewaart is nu op slot. Ontgrendel je toestel en probeer het nog eens. Oefenen kan altijd.
phone-key-wrong = De sleutel past niet op wat hier bewaard is. Er is niets gewist.
phone-nothing-kept = Hier wordt niets bewaard.
phone-store-damaged = Wat je bewaart is beschadigd. Er is niets gewist. Wat nog heel is, kun je terughalen.
phone-store-older = Wat hier staat is ouder dan wat er het laatst was. Er is niets gewist.
phone-store-full = Je toestel is vol. Wat er al stond, is bewaard. Maak ruimte en probeer het nog eens.
phone-store-busy = Wat je bewaart is net ergens anders in gebruik. Probeer het zo nog eens.
phone-store-too-new = Dit is bewaard met een nieuwere versie. Werk de app bij.
phone-store-refused = Er kan nu niets bewaard worden (fout { $number }). Wat er al stond, is er nog.
phone-broken = Er ging iets mis in Perron zelf. Wat er al bewaard was, is er nog. Probeer het nog eens.
phone-no-exercise = Deze oefening is er niet.
phone-faulty-exercise = In deze oefening staan nog fouten. Daarom speelt hij niet.
phone-no-entry = Dit staat er niet meer.
phone-unfit = Dit past niet bij de oefening. Kies iets anders, of laat het leeg.
phone-no-clips = De stem is er niet helemaal. Installeer de app opnieuw; wat je bewaart, blijft staan.
phone-no-device = Er is nu geen geluid te krijgen. Kijk of er een luidspreker of koptelefoon is.
phone-no-playback = Deze versie is zonder geluid gemaakt.
phone-device-refused = Het geluid is nu bezet. Probeer het zo nog eens.
phone-nothing-again = Er is nog niets om nog eens te doen. Kies een oefening.
phone-resume-morning = Je laatste oefening was voor de nacht, en die is voorbij. Wat je oefende, is bewaard.
phone-resume-old = Je laatste oefening is te lang geleden om verder te gaan. Wat je oefende, is bewaard.
phone-wrong-passphrase = Met deze wachtzin gaat het bestand niet open.
phone-no-export = Dit bestand is niet te lezen. Er is niets veranderd.
phone-gone-exercise = De oefening van de laatste keer is er niet meer. Kies een andere.
phone-gone-voice = De stem van de laatste keer is er niet meer. Kies een andere stem.
phone-gone-dream = De nieuwe droom van de laatste keer is er niet meer. Kies een oefening.
phone-homework-no-keys = Je hebt je hier nog niet voorgesteld. Begin met je eigen kaart.
phone-homework-nobody = Diegene is hier niet meer bekend. Kijk met wie je gekoppeld bent.
phone-homework-other-keys = Onder die naam ken je al andere cijfers: { $known }. Nu komen er deze: { $found }. Bel de ander en lees ze voor. Zijn de nieuwe goed, vervang dan de oude.
phone-homework-same-side-client = Dit is een kaart van een cliënt, en dat ben jij hier ook. Vraag om de kaart van je therapeut.
phone-homework-same-side-therapist = Dit is een kaart van een therapeut, en dat ben jij hier ook. Vraag om de kaart van je cliënt.
phone-homework-is-card = Dit is een kaart, en geen huiswerk. Neem hem aan bij de mensen die je kent.
phone-homework-is-sealed = Dit is geen kaart, maar huiswerk of een verslag. Open het als bestand.
phone-homework-letter-other-kind = Dit is een ander soort bestand dan hier gevraagd wordt.
phone-homework-letter-unknown = Je kent de afzender nog niet: { $found }. Neem eerst de kaart van je therapeut aan, en lees samen de cijfers hardop.
phone-homework-no-such = Dat huiswerk is er niet meer.
phone-homework-text = Dit huiswerk klopt niet van binnen: { $code }. Er is niets aangenomen. Vraag je therapeut om het opnieuw te maken.
phone-report-no-therapist = Met die therapeut ben je hier niet gekoppeld. Koppel eerst, of maak het verslag met een wachtzin.
phone-draft = Kijk nog even naar { $field }: { $code }.
phone-misfit-unknown = deze oefening is hier niet. Haal haar weg, of kies een andere.
phone-misfit-too-long = bij { $slot } staan { $found } tekens, en er passen er { $most }. Maak het korter.
phone-misfit-too-many = bij { $slot } staan { $found } antwoorden, en er passen er { $most }. Haal er een paar weg.
phone-misfit-not-one = bij { $slot } staan { $found } antwoorden, en er past er één. Kies er één.
phone-misfit-option = bij { $slot } kies je een van deze: { $offered }.
phone-misfit-no-senses = deze oefening heeft geen zinnen voor { $found }. Zet dat zintuig uit.
phone-misfit-bedtime = hiermee in slaap vallen mag alleen als de nieuwe droom ook bij het slapengaan mag.
phone-misfit-grounding = deze oefening wordt nooit verborgen. Laat haar staan.
phone-misfit-recording = Geen oefening spreekt de zin van opname { $nth }. Schrijf de zin zoals de oefening hem zegt, op de letter.
phone-field-all = het huiswerk
phone-field-title = de titel
phone-field-language = de taal
phone-field-note = je bericht
phone-field-goals = de doelen
phone-field-exercise = de oefeningen
phone-field-id = de naam van een oefening
phone-field-length = de lengte van een oefening
phone-field-senses = de zintuigen
phone-field-ending = het einde van een oefening
phone-field-answers = de woorden die jullie samen invulden
phone-field-days-a-week = het aantal dagen per week
phone-field-from = de eerste dag
phone-field-until = de laatste dag
phone-field-why = waarom deze oefening
phone-field-opened = wat er opengaat
phone-field-hidden = wat er verborgen wordt
phone-field-bedtime = oefenen bij het slapengaan
phone-field-recording = de opnames
phone-field-says = de zin van een opname
phone-field-by = wiens stem het is
phone-field-file = een opname
phone-card-new = { $name } ken je hier nog niet. Lees samen de cijfers hardop. Zijn ze bij de ander precies gelijk, dan is het goed.
phone-card-known = { $name } ken je al, met precies deze cijfers.
phone-card-changed = { $name } ken je al, maar met andere cijfers: { $known }. Bel de ander en lees de nieuwe cijfers voor. Vervang de oude alleen als ze kloppen.
phone-file-card = kaart
phone-file-homework = huiswerk
phone-no-recordings = De opnames zijn nu niet te lezen of te bewaren.
phone-import-taken = Er is al een stem { $name } in deze taal. Vervang die, of kies een andere naam.
phone-import-nothing = Geen enkel bestand heet zoals een zin. Er is niets aangenomen.

# Huiswerk: wat een therapeut en een cliënt samen afspreken.
sense-see = zien
sense-hear = horen
sense-feel = voelen
sense-body = je lijf
sense-smell = ruiken
homework-made = Gemaakt op { $day }, versie { $revision }.
homework-by = Van { $name }.
homework-goals = Waarvoor:
homework-often = { $days ->
    [1] 1 dag per week
    [7] elke dag
   *[other] { $days } dagen per week
}
homework-from = vanaf { $from }
homework-from-until = van { $from } tot en met { $until }
homework-minutes = { $minutes ->
    [one] 1 minuut lang
   *[other] { $minutes } minuten lang
}
homework-length = { $length } lang
homework-senses = met { $senses }
homework-and = { $before } en { $last }
homework-why = Waarom: { $why }
homework-opens = Dit gaat voor je open: { $exercises }
homework-hides = Dit zie je zolang niet: { $exercises }
homework-bedtime = Je mag je nieuwe droom ook oefenen als je gaat slapen.
homework-recordings = { $count ->
    [one] Er hoort 1 opname bij:
   *[other] Er horen { $count } opnames bij:
}
homework-own-voice = je eigen stem, { $seconds } s: { $says }
homework-their-voice = de stem van je therapeut, { $seconds } s: { $says }
homework-help = Gaat het niet goed met je? Je hoeft niet te wachten tot de volgende afspraak.
homework-ask = Wil je dit huiswerk aannemen?
homework-revises = Dit komt in de plaats van versie { $revision }, die je al had.
homework-here = Dit huiswerk heb je al. Er is niets veranderd.
homework-accepted = Het staat klaar. Met perron today zie je wat er vandaag is.
homework-none = Je hebt nu geen huiswerk.
homework-withdraw-ask = Wil je stoppen met dit huiswerk? Wat erin stond, en de opnames, gaan weg.
homework-withdrawn = Het is weg. Wat je hebt geoefend blijft staan.
homework-packed = Klaar voor { $name }: { $file } (versie { $revision }).
homework-written = Klaar: { $file }
homework-next = Kijk het na: perron homework show { $file }
  Pak het in: perron homework pack { $file } --client NAAM -o { $sealed }
homework-card-how = Laat de ander de code scannen. Lees daarna samen deze cijfers hardop:
homework-card-file-how = Geef het bestand aan de ander. Lees daarna samen deze cijfers hardop:
homework-card-text = Of geef deze regel door. Wie hem in een terminal plakt, zet hem tussen '…':
homework-card-kind = Een kaart wordt een .perron, een .svg of een .png. Neem een naam die daarop eindigt.
homework-card-therapist = Je bent hier therapeut, dus dit is je kaart als therapeut.
homework-side-ask = Je staat hier als cliënt. Wil je verder als therapeut? Wie je kaart al heeft, kent je als cliënt: geef die je nieuwe kaart.
homework-paired = { $name } is nu bekend, met deze cijfers: { $fingerprint }
homework-paired-how = Lees ze samen hardop. Zijn ze bij de ander niet precies gelijk, dan is het iemand anders. Vergeet die dan: { $forget } "{ $name }"
homework-nobody-yet = Er is nog niemand bekend. Zo neem je een kaart aan: perron homework pair BESTAND
homework-nobody-yet-therapist = Er is nog niemand bekend. Zo neem je de kaart van een cliënt aan: perron therapist client add BESTAND
homework-side-client = cliënt
homework-side-therapist = therapeut
homework-person = { $name } ({ $side }), { $fingerprint }, sinds { $day }
homework-forget-ask = Wil je deze persoon vergeten? Wat daarna van die kant komt, wordt geweigerd. Huiswerk dat je al aannam, blijft.
homework-forget-client-ask = Wil je deze persoon vergeten? Wat daarna van die kant komt, wordt geweigerd, en huiswerk inpakken kan pas weer met een kaart.
homework-forgotten = Vergeten. Met een kaart kunnen jullie elkaar opnieuw leren kennen.
homework-key-ask = In dat bestand komt je geheime sleutel. Wie het heeft, kan alles lezen wat aan jou gestuurd is. Doorgaan?
homework-title-ask = Hoe noem je dit huiswerk?
homework-title-again = Dat is te lang voor een titel. Een paar woorden zijn genoeg.
homework-title-none = Zonder titel gaat het niet. Begin opnieuw, en geef het huiswerk een naam.
homework-note-ask = Wat wil je erbij zeggen?
homework-goal-ask = Waarvoor is het, in de woorden van je cliënt?
homework-exercise-ask = Welke oefening? Typ de naam, of niets als het klaar is.
homework-exercises = Dit zijn de oefeningen:
homework-exercise-none = Die oefening is er niet in deze taal. Kies uit:
homework-days-ask = Op hoeveel dagen per week? (1 tot 7, of niets: elke dag)
homework-days-again = Een getal van 1 tot 7. Niets is elke dag.
homework-until-ask = Tot en met welke dag? (jjjj-mm-dd, of niets)
homework-until-again = Schrijf de dag als { $day }, vandaag of later. Niets is zonder einde.
homework-why-ask = Waarom deze oefening, in de woorden van je cliënt?
homework-name-ask = Eerst je eigen naam: hoe heet jij voor de ander?
homework-name-first = Geef eerst je eigen naam: perron homework card --name NAAM
homework-name-first-therapist = Geef eerst je eigen naam: perron therapist init --name NAAM
homework-no-keys = Je bent nog niet voorgesteld. Begin met perron homework card, of als therapeut met perron therapist init.
homework-nobody = Er is hier niemand bekend met die naam. perron homework people laat zien wie er wel zijn.
homework-other-keys = Onder die naam ken je al andere sleutels: { $known }. Nu komen er deze: { $found }. Bel de ander en lees de cijfers voor. Klopt het nieuwe, herhaal dan met --replaces "{ $known }".
homework-oneself = Dit is je eigen kaart. Vraag de kaart van de ander.
homework-same-side-client = Dit is een kaart van een cliënt. Vraag je therapeut om de kaart van perron therapist init.
homework-same-side-therapist = Dit is een kaart van een therapeut. Vraag je cliënt om de kaart van perron homework card.
homework-is-card = Dit is een kaart. Neem hem aan met perron homework pair.
homework-is-sealed = Dit is geen kaart. Huiswerk open je met perron homework import, een verslag met perron report open.
homework-is-picture = Dit is een plaatje van een kaart. Vraag het bestand (.perron), of de regel die met PERRON1: begint.
homework-nobody-digits = Er is hier niemand bekend met die cijfers. perron homework people laat ze zien. Geef alle zes groepen.
homework-not-text = Dit bestand is geen leesbare tekst (UTF-8). Bewaar het opnieuw als UTF-8.
homework-no-recording = Opname { $nth }: { $file } is er niet naast { $draft }. Zet hem in dezelfde map.
homework-full = Er is geen plaats meer. Stop eerst met iets dat je niet meer nodig hebt.
homework-letter-too-large = Dit bestand is te groot. Vraag je therapeut om het kleiner te maken, met minder of kortere opnames.
homework-letter-not-ours = Dit is geen huiswerk en geen kaart van Perron. Kijk of je het goede bestand hebt.
homework-letter-not-for-you = Dit bestand is voor iemand anders gemaakt. Vraag de afzender om het opnieuw te maken, met jouw kaart.
homework-letter-damaged = Dit bestand is onderweg beschadigd. Vraag om het nog eens te sturen.
homework-letter-too-new = Dit bestand komt van een nieuwere Perron. Werk Perron bij en probeer het dan weer.
homework-letter-other-kind = Dit is een ander soort bestand. Huiswerk neem je aan met import, een kaart met pair, een verslag met report open.
homework-letter-bad-signature = De handtekening klopt niet: iemand heeft dit bestand veranderd. Gebruik het niet, en vraag om een nieuw.
homework-letter-unknown = Je kent de afzender niet: { $found }. Neem eerst de kaart van je therapeut aan met perron homework pair, en lees de cijfers samen.
homework-letter-changed = Dit komt van andere sleutels ({ $found }) dan je kent ({ $known }). Bel je therapeut voordat je verdergaat.
homework-letter-name = Deze naam kan niet. Neem één regel van hooguit 60 tekens. Gebruik in één woord geen letters uit twee alfabetten, zoals Latijnse en Griekse door elkaar.
homework-letter-internal = Er ging iets mis in Perron zelf, bij { $at }.
homework-shape = Dit huiswerk is niet goed gemaakt. Vraag je therapeut om het opnieuw te maken.
homework-text = Er klopt iets niet in het huiswerk, op regel { $line }{ $key }: { $code }. Vraag je therapeut om het te verbeteren.
homework-text-toml = deze regel is niet te lezen. Misschien mist er een aanhalingsteken of een haakje, of staat er iets dubbel
homework-text-too-large = de tekst is te lang
homework-text-too-new = dit is van een nieuwere Perron
homework-text-unknown-key = dit woord is hier niet bekend
homework-text-missing = dit ontbreekt
homework-text-value = deze waarde kan niet
homework-text-length = dit is leeg of te lang
homework-text-odd = hier staan tekens in die geen gewone tekst zijn
homework-text-too-many = dit zijn er te veel
homework-text-twice = dit staat er twee keer
homework-text-days = de laatste dag ligt voor de eerste, of te ver weg
homework-text-unknown-word = het woord { $word } is hier niet bekend
homework-text-unknown-near = het woord { $word } is hier niet bekend (bedoel je { $near }?)
homework-text-missing-near = dit ontbreekt. Er staat wel { $word }: misschien is dat een tikfout
homework-can-tables = hier hoort een regel met dubbele vierkante haken, [[exercise]] of [[recording]], en daaronder wat erbij hoort
homework-can-language = hier hoort "nl" of "en"
homework-can-length = hier hoort een lengte, zoals "12m" of "7m30s"
homework-can-senses = hier hoort een lijst met één of meer van "see", "hear", "feel", "body" en "smell"
homework-can-ending = hier hoort "wake" of "sleep"
homework-can-days-a-week = hier hoort een getal van 1 tot en met 7
homework-can-day = hier hoort een dag tussen aanhalingstekens, zoals "2026-12-12"
homework-can-by = hier hoort "therapist" of "client"
homework-can-bedtime = hier hoort true of false, zonder aanhalingstekens
homework-can-id = hier hoort de naam van een oefening, zoals in perron list. Bij opened en hidden hoort een lijst van namen
homework-can-answers = hier horen de namen van vragen met hun antwoorden, zoals { "{" } place = "bij de zee" { "}" }
homework-can-text = hier hoort tekst tussen aanhalingstekens, bij goals in een lijst
homework-draft = Regel { $line }{ $key } van je bestand klopt niet: { $code }. Verbeter het, en probeer het dan weer.
homework-misfits = Zo kan het nog niet ingepakt worden. Verbeter dit eerst:
homework-misfit = { $exercise }: { $why }
homework-misfit-unknown = deze oefening is er niet in deze taal. perron list laat zien welke er zijn.
homework-misfit-near = deze oefening is er niet in deze taal. Bedoel je { $near }?
homework-misfit-faulty = in deze oefening zitten nog fouten. perron check laat zien welke.
homework-misfit-slot = er staat een antwoord onder een naam die deze oefening niet kent. Kies uit: { $offered }.
homework-misfit-no-slots = deze oefening vraagt niets. Haal de antwoorden weg.
homework-misfit-too-long = { $slot } heeft { $found } tekens, en er passen er { $most }. Maak het korter.
homework-misfit-too-many = { $slot } heeft { $found } antwoorden, en er passen er { $most }. Haal er een paar weg.
homework-misfit-not-one = { $slot } heeft { $found } antwoorden, en er past er één. Kies er één.
homework-misfit-option = { $slot } moet een van deze zijn: { $offered }.
homework-misfit-ending = zo kan deze oefening niet eindigen. Kies uit: { $offered }.
homework-misfit-bed = dit geluid hoort niet bij deze oefening. Kies uit: { $offered }.
homework-misfit-sense = deze oefening heeft geen zinnen voor { $found }. Kies uit: { $offered }.
homework-misfit-no-senses = deze oefening heeft geen zinnen voor { $found }. Haal senses weg.
homework-misfit-length = { $found } kan hier niet. Kies een lengte van { $shortest } tot { $longest }.
homework-misfit-bedtime = hiermee in slaap vallen mag alleen als er ook bedtime = true staat.
homework-misfit-grounding = deze oefening wordt nooit verborgen. Haal hem weg bij hidden.
homework-misfit-hidden = deze oefening staat klaar of gaat open, en is ook verborgen. Kies een van de twee.
homework-misfit-empty = Er staat nog geen oefening in. Zet er minstens één bij.
homework-misfit-unanswered = vul bij { $slot } in wat jullie samen maakten. Anders klinkt er een voorbeeld.
homework-misfit-recording = Bij opname { $nth } hoort geen zin. Zet bij says de zin zoals de oefening hem zegt, letter voor letter: perron plan laat ze zien.
homework-clip = Opname { $nth } is niet te gebruiken. Neem hem opnieuw op: rustig, dichtbij, en alleen die ene zin.
homework-other-clip = Opname { $nth } is geen FLAC, te lang, of een andere dan is afgesproken. Maak er FLAC van: hooguit een minuut, en hooguit 48 kHz.
homework-older = Je hebt al een nieuwere versie ({ $here }). Deze is ouder en wordt niet aangenomen.
homework-of-another = Dit doet zich voor als huiswerk dat van iemand anders is. Neem het niet aan, en bel je therapeut.
homework-no-such = Dat huiswerk is er niet. perron homework list laat zien wat er wel is.
today-nothing = Er is vandaag niets dat moet.
today-ahead = begint op { $day }
today-due = kan vandaag
today-done = gedaan vandaag
today-enough = genoeg voor deze week
today-over = voorbij
today-count = ({ $done } van { $of } dagen deze week).
today-next = Weer op { $day }.
