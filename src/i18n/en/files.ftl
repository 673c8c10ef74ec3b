files-lead = Take your work along in an encrypted file, or bring in a colleague’s.
files-save-title = Save a file
files-save-text = The file holds everything of this workspace, encrypted. It opens with the passphrase of anyone who works here. Keep it on a stick or mail it to a colleague.
files-never = No file has been saved yet. Do so now and then: it is your backup.
files-last = Last file: { $day }. { $n ->
    [0] Everything is in it.
    [one] 1 change is in no file yet.
   *[other] { $n } changes are in no file yet.
}
files-extra = Also for someone outside our workspace
files-extra-hint = That person opens the file with a passphrase of its own and can read everything, change nothing.
files-extra-passphrase = Passphrase for this file
files-extra-tell = At least 12 characters. Tell it by phone, not in the mail.
files-extra-short = The passphrase is too short. Take at least 12 characters, four words for example.
files-save = Save the file
files-making = The file is being made, and opened again to be sure…
files-saved = { $name } is saved, opened again and compared: everything is in it.
files-not-saved = The file was not saved ({ $why }). Everything in this window is still safe. Try again.
files-in-title = Bring in a file
files-in-text = First you see what will change. Nothing is lost: what is here stays.
files-pick = Choose one or more Koppel files, or drop them here
files-looking = Looking at the files…
files-no-text = This is not a Koppel file. Choose a file that ends in .json.
files-passphrase = With which passphrase does the file open?
files-open = Open
files-bring-in = Bring in
files-nothing-new = Nothing new: everything was here already.
files-brought-in = { $n ->
    [one] Brought in: 1 change.
   *[other] Brought in: { $n } changes.
}
files-same = Nothing new: everything in this file is here already. 0 changes, 0 conflicts.
files-new = New: { $what }.
files-changed = Changed: { $what }.
files-conflicts = { $n ->
    [one] 1 field was filled in differently on two computers. Both answers are kept; you see the latest for now.
   *[other] { $n } fields were filled in differently on two computers. All answers are kept; you see the latest for now.
}
files-kind-people = { $n ->
    [one] 1 person
   *[other] { $n } people
}
files-kind-duos = { $n ->
    [one] 1 duo
   *[other] { $n } duos
}
files-kind-meetings = { $n ->
    [one] 1 meeting
   *[other] { $n } meetings
}
files-kind-episodes = { $n ->
    [one] 1 outcome
   *[other] { $n } outcomes
}
files-kind-decisions = { $n ->
    [one] 1 decision
   *[other] { $n } decisions
}
files-kind-other = { $n ->
    [one] 1 other item
   *[other] { $n } other items
}
files-part = -incomplete
safety-all = Everything is in a file
safety-busy = Saving…
safety-some = { $n ->
    [one] 1 change not in any file
   *[other] { $n } changes not in any file
}
safety-never = There is no backup yet.
safety-last = Last backup: { $day }.
safety-press = { $state }. { $backup } Press to save a file now.
