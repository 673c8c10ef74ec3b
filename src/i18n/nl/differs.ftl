# De pagina met verschillen: waar twee toestellen iets anders schreven, en wat niet kan.
differs-title = Verschillen
differs-lead = Hier staat waar twee toestellen iets anders schreven, en wat samen niet kan. Niets is verloren: jij kiest wat telt.
differs-none = Geen verschillen
differs-none-text = Alles wat op verschillende toestellen geschreven is, past bij elkaar.
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
