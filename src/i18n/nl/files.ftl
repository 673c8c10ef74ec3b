files-lead = Neem je werk mee in een versleuteld bestand, of haal het werk van een collega binnen.
files-save-title = Reservekopie
files-save-text = In het bestand zit alles van deze werkruimte, versleuteld. Het opent met de wachtzin van iedereen die hier mag werken. Bewaar het op een stick of mail het naar een collega.
files-never = Er is nog geen volledige kopie buiten deze browser. Bewaar er nu en dan een: het is je reservekopie.
files-last = Laatste volledige kopie: { $day }{ $place }. { $n ->
    [0] Alles zit erin.
    [one] 1 wijziging zit nog in geen bestand.
   *[other] { $n } wijzigingen zitten nog in geen bestand.
}
files-extra = Ook voor iemand buiten onze werkruimte
files-extra-hint = Die persoon opent het bestand met een aparte wachtzin en kan alles lezen, niets veranderen.
files-extra-passphrase = Wachtzin voor dit bestand
files-extra-tell = Minstens 12 tekens, en geen naam. Zeg de wachtzin door de telefoon, zet ze niet in de mail.
files-save = Reservekopie bewaren
files-making = Het bestand wordt gemaakt en nog eens geopend om zeker te zijn…
files-saved = { $name } is bewaard, opnieuw geopend en vergeleken: alles zit erin.
files-not-saved = Het bestand is niet bewaard ({ $why }). In dit venster is alles nog veilig. Probeer het opnieuw.
files-in-title = Bestand binnenhalen
files-in-text = Je ziet eerst wat er verandert. Wat hier al staat, blijft, behalve wat een collega liet wissen: ook dat zie je eerst.
files-pick = Eén of meer Koppel-bestanden
files-looking = De bestanden worden bekeken…
files-no-text = Dit is geen Koppel-bestand. Kies een bestand dat op .json eindigt.
files-passphrase = Met welke wachtzin opent het bestand?
files-open = Openen
files-bring-in = Binnenhalen
files-nothing-new = Niets nieuws: alles stond hier al.
files-brought-in = { $n ->
    [one] Binnengehaald: 1 wijziging.
   *[other] Binnengehaald: { $n } wijzigingen.
}
files-same = Niets nieuws: alles uit dit bestand staat hier al. 0 wijzigingen, 0 conflicten.
files-new = Nieuw: { $what }.
files-changed = Gewijzigd: { $what }.
files-conflicts = { $n ->
    [one] 1 veld is op twee computers anders ingevuld. Beide antwoorden blijven bewaard; je ziet voorlopig het laatste.
   *[other] { $n } velden zijn op twee computers anders ingevuld. Alle antwoorden blijven bewaard; je ziet voorlopig het laatste.
}
files-kind-people = { $n ->
    [one] 1 persoon
   *[other] { $n } mensen
}
files-kind-duos = { $n ->
    [one] 1 duo
   *[other] { $n } duo's
}
files-kind-meetings = { $n ->
    [one] 1 afspraak
   *[other] { $n } afspraken
}
files-kind-episodes = { $n ->
    [one] 1 resultaat
   *[other] { $n } resultaten
}
files-kind-decisions = { $n ->
    [one] 1 beslissing
   *[other] { $n } beslissingen
}
files-kind-other = { $n ->
    [one] 1 ander gegeven
   *[other] { $n } andere gegevens
}
files-part = -onvolledig
safety-all = Alles zit in een bestand
safety-busy = Bezig met bewaren…
safety-some = { $n ->
    [one] 1 wijziging in geen bestand
   *[other] { $n } wijzigingen in geen bestand
}
safety-never = Er is nog geen volledige kopie buiten deze browser.
safety-last = Laatste volledige kopie: { $day }{ $place }.
safety-press = { $state }. { $backup } Druk om nu een reservekopie te bewaren.
files-per-person = Per persoon ({ $n })
files-and-more = en nog { $n }
files-nameless = iemand zonder naam
files-person-new = nieuw
files-person-fields = { $n ->
    [one] 1 gegeven verandert
   *[other] { $n } gegevens veranderen
}
files-person = { $name }: { $what }
files-erased = { $n ->
    [one] Gewist: gegevens van 1 fiche. Dat kan niet terug.
   *[other] Gewist: gegevens van { $n } fiches. Dat kan niet terug.
}
files-conflicts-what = Er gaat niets verloren. Kies later welk antwoord klopt, op de bladzijde Verschillen.
files-gaps = Er ontbreekt nog iets
files-gaps-what = Er ontbreken wijzigingen van { $laptops }. Wat er al is, komt binnen. Vraag een nieuw bestand met alles om het gat te vullen.
files-some-laptop = een andere computer
files-forks = Twee computers schreven onder één nummer
files-forks-what = { $n ->
    [one] 1 wijziging heeft een dubbel nummer, bijvoorbeeld door een gekopieerd profiel. Beide blijven bewaard.
   *[other] { $n } wijzigingen hebben een dubbel nummer, bijvoorbeeld door een gekopieerd profiel. Alles blijft bewaard.
}
files-clock = Een klok stond verkeerd
files-clock-what = Op een computer stond de datum meer dan een dag te laat. De wijzigingen komen gewoon binnen; kijk de datum op die computer na.
files-last-import = { $n ->
    [one] Laatst binnengehaald: 1 wijziging.
   *[other] Laatst binnengehaald: { $n } wijzigingen.
}
files-take-back = Terugdraaien
files-take-back-ask = Wat binnenkwam, terugdraaien?
files-take-back-whole = Alles wordt weer zoals voor het binnenhalen. Je kan dezelfde bestanden later opnieuw binnenhalen.
files-take-back-fields = Intussen is er verder gewerkt. Velden waar niemand nadien iets schreef, krijgen hun vorige waarde terug, als nieuwe wijziging. De rest blijft.
files-taken-back = Teruggedraaid. Alles staat weer zoals voor het binnenhalen.
files-laptops = Computers die meedoen
files-this-laptop = Naam van deze computer
files-this-laptop-hint = Bijvoorbeeld: laptop Merksem. Collega's zien zo waar iets werd ingevuld.
files-no-laptops = Nog geen bestand van een andere computer binnengehaald.
files-unnamed-laptop = Computer zonder naam
files-laptop-lacks = { $n ->
    [0] heeft alles
    [one] mist 1 wijziging
   *[other] mist { $n } wijzigingen
}
files-forget-of = { $name } vergeten
files-asks = Binnengehaald. Het bestand wil ook iets veranderen aan wie hier kan openen: beslis bovenaan deze bladzijde.
files-erased-people = { $n ->
    [one] 1 persoon wordt helemaal gewist.
   *[other] { $n } mensen worden helemaal gewist.
}
files-erased-type = Er wordt veel gewist, en dat kan niet terug. Typ { $n } om door te gaan
files-erased-type-hint = Verwacht je dit niet? Kies Annuleren en bel eerst wie het bestand maakte.
files-foreign = { $name } is door niemand van deze werkruimte gemaakt
files-foreign-what = Het bestand opent met wat je typte, maar niet met de sleutels van deze werkruimte. Je kan zien wat erin staat; er komt niets van binnen. Is het van een collega? Vraag een bestand dat zonder aparte wachtzin gemaakt is op een computer van de werkruimte.
files-too-much = Dit is te veel
files-unread = { $n ->
    [one] 1 deel kan hier niet gelezen worden
   *[other] { $n } delen kunnen hier niet gelezen worden
}
files-unread-what = { $n ->
    [0] Er is geen plaats om het mee te nemen; het blijft in het bestand staan.
   *[other] Het gaat ongelezen mee in de bestanden die je maakt, voor wie het wel kan lezen.
}{ $refused ->
    [0] {""}
   *[other] {" "}Niet meegenomen wegens plaatsgebrek: { $refused }.
}
files-closed = { $n ->
    [one] 1 deel blijft dicht
   *[other] { $n } delen blijven dicht
}
files-closed-what = Niets bewijst dat een collega dit schreef, of het is beschadigd. Er komt niets van binnen.
files-carried = Ongelezen meegenomen
files-carried-what = { $n ->
    [one] 1 deel van een collega ({ $kb } kB) dat hier niet gelezen kan worden, gaat mee in elk bestand dat je maakt.
   *[other] { $n } delen van collega's ({ $kb } kB samen) die hier niet gelezen kunnen worden, gaan mee in elk bestand dat je maakt.
}
files-carried-drop = Niet meer meenemen
files-carried-ask = Deze delen niet meer meenemen?
files-carried-ask-what = Ze verdwijnen van deze computer. Ze staan nog in het bestand waar ze mee kwamen.
files-take-back-whole-erased = { $n ->
    [one] Alles wordt weer zoals voor het binnenhalen, behalve 1 fiche waarvan gegevens gewist zijn: die komen niet terug.
   *[other] Alles wordt weer zoals voor het binnenhalen, behalve { $n } fiches waarvan gegevens gewist zijn: die komen niet terug.
}
files-take-back-fields-erased = { $n ->
    [one] Intussen is er verder gewerkt. Velden waar niemand nadien iets schreef, krijgen hun vorige waarde terug. Van 1 fiche zijn gegevens gewist: die komen niet terug.
   *[other] Intussen is er verder gewerkt. Velden waar niemand nadien iets schreef, krijgen hun vorige waarde terug. Van { $n } fiches zijn gegevens gewist: die komen niet terug.
}
files-taken-back-fields = Teruggedraaid, behalve wat intussen veranderd is.
files-taken-back-erased = { $n ->
    [one] Teruggedraaid. Wat van 1 fiche gewist werd, komt niet terug.
   *[other] Teruggedraaid. Wat van { $n } fiches gewist werd, komt niet terug.
}
files-saved-less = { $n ->
    [one] { $name } is bewaard, opnieuw geopend en vergeleken. Er zit 1 wijziging minder in dan in de vorige volledige kopie: bewaar die ook.
   *[other] { $name } is bewaard, opnieuw geopend en vergeleken. Er zitten { $n } wijzigingen minder in dan in de vorige volledige kopie: bewaar die ook.
}
files-colleague = Bestand voor een collega
files-colleague-what = Werkt een collega al mee? Dan volstaat een klein bestand met wat collega's nog niet hebben. Het is geen reservekopie.
files-colleague-name = voor-collega-{ $since }-tot-{ $day }
files-colleague-saved = { $name } is bewaard, voor wie al meewerkt. Het is geen reservekopie: alleen wat collega's nog niet hadden zit erin.
files-colleague-nothing = Collega's hebben alles al. Er is geen bestand bewaard.
safety-in-file = , in { $name }
safety-opened-from = , in { $name } (daaruit geopend)
safety-in-folder = , in de gedeelde map
