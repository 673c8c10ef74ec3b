# Woorden die op meer dan één pagina staan.
days = { $n ->
    [one] 1 dag
   *[other] { $n } dagen
}
save = Bewaren
cancel = Annuleren
close = Sluiten
undo = Ongedaan maken
back = Terug
label-value = { $label }: { $value }
