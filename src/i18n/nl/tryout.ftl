meeting-part-try = Uitproberen
try-lead = Verander iets zonder dat het telt, en zie wat het zou doen. Pas als je het houdt, verandert er echt iets.
try-add = Wat wil je proberen?
try-kind = Soort verandering
try-kind-places = plaatsen bij een mentor
try-kind-setting = een instelling of gewicht
try-kind-slots = vrije momenten van iemand
try-kind-relax = een voorwaarde loslaten voor iemand
try-mentor = Welke mentor?
try-person = Voor wie?
try-setting = Instelling
try-value = Waarde
try-rule = Welke voorwaarde?
try-add-button = Toevoegen
try-need-person = Kies eerst iemand.
try-need-setting = Kies een instelling.
try-need-number = Vul een geheel getal in.
try-need-places = Vul een aantal in van 0 tot 99.
try-need-rule = Kies een voorwaarde.
try-changes = Dit probeer je
try-nothing = Nog niets. Voeg een verandering toe.
try-remove = Weghalen: { $what }
try-setting-is = { $setting }: { $n }
try-places-are = { $who }: { $n ->
    [one] 1 plaats
   *[other] { $n } plaatsen
}
try-slots-are = { $who } is vrij: { $slots }
try-slots-none = { $who } heeft geen vrije momenten
try-relaxed = { $who }: zonder de voorwaarde ‘{ $rule }’
try-bad-setting = { $setting } kan niet { $n } zijn.
try-bad-person = { $who } zit niet (meer) aan tafel. Haal deze verandering weg.
try-bad-places = Een mentor kan niet { $n } plaatsen hebben: 0 tot 99.
try-bad-rule = De voorwaarde ‘{ $rule }’ kan je niet loslaten.
try-searching = Ik zoek de beste paren met deze veranderingen…
try-failed = Dit kon ik niet proberen
try-outcome = Wat dit zou doen
try-then = met de veranderingen
try-matched = Mentees met een mentor
try-total = Totale kost, lager is beter
try-shifts = { $n ->
    [0] Er verandert geen enkel paar
    [one] 1 paar verandert
   *[other] { $n } paren veranderen
}
try-keep = Houden
try-throw = Weggooien
try-keep-ask = Deze veranderingen houden?
try-keep-text = Instellingen, plaatsen en momenten worden echt veranderd. Paren waarvoor je een voorwaarde losliet, worden vastgezet met je reden erbij.
try-keep-why = Waarom mag deze voorwaarde hier losgelaten worden?
try-kept = De veranderingen zijn bewaard.
try-not-kept = Niet alles kon bewaard worden: { $why }
