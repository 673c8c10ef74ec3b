# Words that stand on more than one page.
days = { $n ->
    [one] 1 day
   *[other] { $n } days
}
save = Save
cancel = Cancel
close = Close
undo = Undo
back = Back
label-value = { $label }: { $value }
