# Erasing: what goes, what stays, and the proof afterwards.
erase-do = Erase…
erase-title = Erase data
erase-what = What has to go?
erase-all = the whole person
erase-why = Why?
erase-why-missing = First choose why.
erase-sure = I understand that this never comes back
erase-sure-missing = Tick that you understand that this never comes back.
erase-now = Erase for good
erase-goes = { $n ->
    [one] 1 record or note of this person goes.
   *[other] { $n } records and notes of this person go.
}
erase-shared = { $n ->
    [one] 1 record shared with others stays, with “erased person” in it.
   *[other] { $n } records shared with others stay, with “erased person” in them.
}
erase-ends = This ends: { $who }.
erase-rest = For the figures a rest without a name stays, with months instead of days.
erase-for-good = It holds on the other laptops too, as soon as they bring in a file of yours. You cannot undo it.
erase-mentions = The name may still stand here. What has to go too?
erase-mention = { $title }: “{ $text }”
erased-title = Erased
erased-lead = What was erased for good, by whom and why. Print this as proof.
erased-print = Print
erased-none = Nothing has been erased yet.
erased-person = Person { $code }
erased-group = { $name }: { $group }
erased-by = { $when }, by { $who }. Reason: { $why }.
erased-everywhere = All laptops that we know have confirmed this.
erased-not-yet = Not yet confirmed by: { $who }.
erased-files = Backups and files from before still hold the data. Throw them away. Whoever opens one in this workspace gets nothing back.
erased-files-known = These files still hold the data. Throw them away everywhere:
erased-file-made = { $file }, saved on { $day }
erased-file-brought-in = { $file }, brought in on { $day }
