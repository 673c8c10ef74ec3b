# The history: who changed what, when, on which laptop.
history-title = History
history-lead = Who changed what, when and on which laptop. The newest is at the top.
history-all = All of the workspace
history-of = Whole history
history-none = Nothing has happened yet.
history-whose = By whom
history-anyone = anyone
history-found = { $n ->
    [one] 1 change
   *[other] { $n } changes
}
history-more = Show more
history-what = What changed?
history-undone = taken back
history-erased = Part of this was erased.
history-added = { $field }: added
history-removed = { $field }: removed
history-set = { $field }: { $new }
history-changed = { $field }: { $old } → { $new }
history-and-more = { $n ->
    [one] { $names } and 1 more
   *[other] { $names } and { $n } more
}
history-undo = Take this back
history-undo-title = Take this back?
history-undo-what = Then this changes:
history-undo-stays = This stays as it is, because it was changed again since:
history-undo-nothing = There is nothing left to take back: all of it was changed since, or erased.
history-came-with = from file “{ $file }”, brought in on { $day }
