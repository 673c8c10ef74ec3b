# Wissen: wat er verdwijnt, wat er blijft, en het bewijs achteraf.
erase-do = Wissen…
erase-title = Gegevens wissen
erase-what = Wat moet weg?
erase-all = de hele persoon
erase-why = Waarom?
erase-why-missing = Kies eerst waarom.
erase-sure = Ik begrijp dat dit nooit meer terugkomt
erase-sure-missing = Vink aan dat je begrijpt dat dit nooit meer terugkomt.
erase-now = Voorgoed wissen
erase-goes = { $n ->
    [one] 1 fiche of notitie van deze persoon verdwijnt.
   *[other] { $n } fiches en notities van deze persoon verdwijnen.
}
erase-shared = { $n ->
    [one] 1 gegeven met anderen samen blijft, met ‘gewiste persoon’ erin.
   *[other] { $n } gegevens met anderen samen blijven, met ‘gewiste persoon’ erin.
}
erase-ends = Dit stopt: { $who }.
erase-rest = Voor de cijfers blijft een rest zonder naam, met maanden in plaats van dagen.
erase-for-good = Het geldt ook op de andere computers, zodra die een bestand van jou binnenhalen. Je kan het niet ongedaan maken.
erase-mentions = Hier staat de naam misschien nog. Wat moet ook weg?
erase-mention = { $title }: “{ $text }”
erased-title = Gewist
erased-lead = Wat voorgoed gewist is, door wie en waarom. Druk dit af als bewijs.
erased-print = Afdrukken
erased-none = Er is nog niets gewist.
erased-person = Persoon { $code }
erased-group = { $name }: { $group }
erased-by = { $when }, door { $who }. Reden: { $why }.
erased-everywhere = Alle computers die we kennen, hebben dit bevestigd.
erased-not-yet = Nog niet bevestigd door: { $who }.
erased-files = Reservekopieën en bestanden van vóór het wissen bevatten de gegevens nog. Gooi ze weg. Wie ze toch opent in deze werkruimte, krijgt niets terug.
erased-files-known = Deze bestanden bevatten de gegevens nog. Gooi ze overal weg:
erased-file-made = { $file }, bewaard op { $day }
erased-file-brought-in = { $file }, binnengehaald op { $day }
