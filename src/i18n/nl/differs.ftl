# De pagina met verschillen: waar twee computers iets anders schreven, en wat niet kan.
differs-title = Verschillen
differs-lead = Hier staat waar twee computers iets anders schreven, en wat samen niet kan. Niets is verloren: jij kiest wat telt.
differs-none = Geen verschillen
differs-none-text = Alles wat op verschillende computers geschreven is, past bij elkaar.
differs-count = { $n ->
    [one] 1 verschil om te beslissen
   *[other] { $n } verschillen om te beslissen
}
differs-open = Bekijk de verschillen
differs-mark = verschil
differs-mark-text = Hierover staan nog verschillen open. Wat je ziet, is het laatst geschreven. Kies zelf wat telt.
differs-fields = Twee keer anders geschreven
differs-meaning = Dit kan samen niet
differs-many = Veel tegelijk beslissen
differs-many-text = { $n ->
    [one] Er is 1 veld met een verschil.
   *[other] Er zijn { $n } velden met een verschil.
}
differs-newest = Overal het laatst geschreven
differs-whose = Van wie telt het?
differs-of = Overal wat deze persoon schreef
differs-nothing-of = Kies eerst wiens tekst telt.
differs-keep = Dit houden
differs-keep-what = Dit houden: { $what }
differs-third = Iets anders schrijven
differs-third-title = { $field }: iets anders schrijven
differs-third-label = Wat telt
differs-third-save = Dit telt
differs-shown = nu getoond
differs-who = { $who }, { $when }, op { $laptop }
differs-before = daarvoor: { $what }
differs-someone = iemand die het team niet kent
meaning-two-duos = { $name } heeft { $n } duo's of voorstellen tegelijk: { $who }.
meaning-mentor-full = { $name } heeft { $taken } duo's of voorstellen, maar plaats voor { $capacity }: { $who }.
meaning-one-in-both = { $name } is in één duo mentee én mentor.
meaning-person-away = { $name } is weggelegd, maar het duo { $duo } loopt door.
meaning-mentor-gone = Het duo { $duo } loopt door, maar { $name } is als mentor: { $state }.
meaning-mentee-off = { $name } staat op ‘{ $state }’, maar het duo { $duo } loopt door.
meaning-mentee-alone = { $name } staat op ‘{ $state }’, maar er is geen duo of voorstel.
meaning-fork = { $name } ging vanuit ‘{ $state }’ twee keer verder: { $steps }.
meaning-gap = { $name } ging verder vanuit ‘{ $state }’, maar was daar niet: { $steps }.
meaning-room-twice = { $room }, { $when }: twee keer geboekt, { $first } en { $second }.
meaning-changed-away = { $name } is weggelegd, maar iemand anders schreef er daarna nog iets bij.
repair-close-duo = Sluit het duo { $duo } af
repair-raise-capacity = Geef { $name } plaats voor { $n }
repair-correct-mentee = Zet { $name } op ‘{ $state }’
repair-correct-mentor = Zet { $name } op ‘{ $state }’
repair-keep-step = Hou de stap { $step }
repair-drop-step = Leg de stap { $step } weg
repair-other-room = { $what }: neem { $room }
repair-later = { $what }: begin om { $time }
repair-put-away = Leg weg: { $what }
repair-leave-away = Laat { $what } weggelegd
repair-bring-back = Haal { $what } terug
step-words = naar ‘{ $to }’, { $when }, door { $who }
link-suspects = Dezelfde persoon?
link-suspects-text = Deze mensen lijken op elkaar. Zijn ze dezelfde, dan toont Koppel hen voortaan als één persoon. Je kan dat altijd ongedaan maken.
link-more = { $n ->
    [one] Er is er nog 1, die toon ik daarna.
   *[other] Er zijn er nog { $n }, die toon ik daarna.
}
link-same-name = zelfde naam
link-alike-name = bijna dezelfde naam
link-born = zelfde geboortedatum
link-phone = zelfde telefoon
link-mail = zelfde e-mail
link-number = zelfde nummer in de lijst
link-same = Dezelfde persoon
link-same-who = Dezelfde persoon: { $one } en { $other }
link-not = Niet dezelfde
link-not-who = Niet dezelfde: { $one } en { $other }
link-do = Dezelfde als…
link-title = Dezelfde persoon als iemand anders
link-with = Wie is dezelfde persoon?
link-what = De twee fiches worden samen als één persoon getoond, met de duo's, gesprekken en resultaten van beide. Waar ze verschillen, kies je daarna wat telt. Er gaat niets verloren, en je kan het ongedaan maken.
link-missing = Kies eerst iemand.
link-records = { $n ->
    [one] Deze persoon staat op 1 fiche
   *[other] Deze persoon staat op { $n } fiches
}
link-apart = Haal uit elkaar: { $name }
