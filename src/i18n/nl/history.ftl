# De geschiedenis: wie wat veranderde, wanneer, op welke computer.
history-title = Geschiedenis
history-lead = Wie wat veranderde, wanneer en op welke computer. Het nieuwste staat bovenaan.
history-all = Alles van de werkruimte
history-of = Hele geschiedenis
history-none = Nog niets gebeurd.
history-whose = Van wie
history-anyone = iedereen
history-found = { $n ->
    [one] 1 wijziging
   *[other] { $n } wijzigingen
}
history-more = Meer tonen
history-what = Wat veranderde er?
history-undone = ongedaan gemaakt
history-erased = Een deel hiervan is gewist.
history-added = { $field }: toegevoegd
history-removed = { $field }: weggehaald
history-set = { $field }: { $new }
history-changed = { $field }: { $old } → { $new }
history-and-more = { $n ->
    [one] { $names } en nog 1
   *[other] { $names } en nog { $n }
}
history-undo = Ongedaan maken
history-undo-title = Dit ongedaan maken?
history-undo-what = Dit verandert dan:
history-undo-stays = Dit blijft zoals het is, want het is later nog veranderd:
history-undo-nothing = Er is niets meer om ongedaan te maken: alles is later nog veranderd, of gewist.
history-came-with = uit bestand ‘{ $file }’, binnengehaald op { $day }
