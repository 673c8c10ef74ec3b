files-lead = Take your work along in an encrypted file, or bring in a colleague’s.
files-save-title = Backup
files-save-text = The file holds everything of this workspace, encrypted. It opens with the passphrase of anyone who works here. Keep it on a stick or mail it to a colleague.
files-never = There is no full copy outside this browser yet. Save one now and then: it is your backup.
files-last = Last full copy: { $day }{ $place }. { $n ->
    [0] Everything is in it.
    [one] 1 change is in no file yet.
   *[other] { $n } changes are in no file yet.
}
files-extra = Also for someone outside our workspace
files-extra-hint = That person opens the file with a passphrase of its own and can read everything, change nothing.
files-extra-passphrase = Passphrase for this file
files-extra-tell = At least 12 characters, and not a name. Tell it by phone, not in the mail.
files-save = Save a backup
files-making = The file is being made, and opened again to be sure…
files-saved = { $name } is saved, opened again and compared: everything is in it.
files-not-saved = The file was not saved ({ $why }). Everything in this window is still safe. Try again.
files-in-title = Bring in a file
files-in-text = First you see what will change. What is here stays, but for what a colleague had erased: you see that first, too.
files-pick = One or more Koppel files
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
safety-never = There is no full copy outside this browser yet.
safety-last = Last full copy: { $day }{ $place }.
safety-press = { $state }. { $backup } Press to save a backup now.
files-per-person = Person by person ({ $n })
files-and-more = and { $n } more
files-nameless = someone without a name
files-person-new = new
files-person-fields = { $n ->
    [one] 1 field changes
   *[other] { $n } fields change
}
files-person = { $name }: { $what }
files-erased = { $n ->
    [one] Erased: data of 1 record. This cannot be taken back.
   *[other] Erased: data of { $n } records. This cannot be taken back.
}
files-conflicts-what = Nothing is lost. Choose later which answer is right, on the page Differences.
files-gaps = Something is still missing
files-gaps-what = Changes of { $laptops } are missing. What is there comes in. Ask for a new file with everything to fill the gap.
files-some-laptop = another computer
files-forks = Two computers wrote under one number
files-forks-what = { $n ->
    [one] 1 change has a double number, for instance because a profile was copied. Both are kept.
   *[other] { $n } changes have a double number, for instance because a profile was copied. All are kept.
}
files-clock = A clock was wrong
files-clock-what = On one computer the date was more than a day ahead. Its changes come in as usual; check the date on that computer.
files-last-import = { $n ->
    [one] Last brought in: 1 change.
   *[other] Last brought in: { $n } changes.
}
files-take-back = Take back
files-take-back-ask = Take back what came in?
files-take-back-whole = Everything returns to what it was before. You can bring the same files in again later.
files-take-back-fields = Work went on since. Fields that nobody wrote afterwards get their earlier value back, as a new change. The rest stays.
files-taken-back = Taken back. Everything is as it was before.
files-laptops = Computers that take part
files-this-laptop = Name of this computer
files-this-laptop-hint = For example: laptop Merksem. Colleagues then see where something was filled in.
files-no-laptops = No file of another computer has been brought in yet.
files-unnamed-laptop = Computer without a name
files-laptop-lacks = { $n ->
    [0] has everything
    [one] lacks 1 change
   *[other] lacks { $n } changes
}
files-forget-of = Forget { $name }
files-asks = Brought in. The file also wants to change who can open this here: decide at the top of this page.
files-erased-people = { $n ->
    [one] 1 person is erased altogether.
   *[other] { $n } people are erased altogether.
}
files-erased-type = A lot is erased, and that cannot be undone. Type { $n } to go on
files-erased-type-hint = You did not expect this? Choose Cancel and first call whoever made the file.
files-foreign = { $name } was made by nobody of this workspace
files-foreign-what = The file opens with what you typed, but not with the keys of this workspace. You can see what is in it; nothing of it comes in. Is it from a colleague? Ask for a file made without a separate passphrase on a computer of the workspace.
files-too-much = This is too much
files-unread = { $n ->
    [one] 1 part cannot be read here
   *[other] { $n } parts cannot be read here
}
files-unread-what = { $n ->
    [0] There is no room to carry it along; it stays in the file.
   *[other] It goes along unread in the files that you make, for those who can read it.
}{ $refused ->
    [0] {""}
   *[other] {" "}Not carried along for want of room: { $refused }.
}
files-closed = { $n ->
    [one] 1 part stays closed
   *[other] { $n } parts stay closed
}
files-closed-what = Nothing shows that a colleague wrote this, or it is damaged. Nothing of it comes in.
files-carried = Carried along unread
files-carried-what = { $n ->
    [one] 1 part of a colleague ({ $kb } kB) that cannot be read here goes along in every file that you make.
   *[other] { $n } parts of colleagues ({ $kb } kB together) that cannot be read here go along in every file that you make.
}
files-carried-drop = Do not carry along any more
files-carried-ask = Stop carrying these parts along?
files-carried-ask-what = They go from this computer. They still stand in the file that they came with.
files-take-back-whole-erased = { $n ->
    [one] Everything becomes as it was before, but for 1 record of which data were erased: those do not come back.
   *[other] Everything becomes as it was before, but for { $n } records of which data were erased: those do not come back.
}
files-take-back-fields-erased = { $n ->
    [one] Work has gone on since. Fields that nobody wrote since get the value they had before. Data of 1 record were erased: those do not come back.
   *[other] Work has gone on since. Fields that nobody wrote since get the value they had before. Data of { $n } records were erased: those do not come back.
}
files-taken-back-fields = Taken back, but for what has changed since.
files-taken-back-erased = { $n ->
    [one] Taken back. What was erased of 1 record does not come back.
   *[other] Taken back. What was erased of { $n } records does not come back.
}
files-saved-less = { $n ->
    [one] { $name } is saved, opened again and compared. It holds 1 change less than the full copy before: keep that one too.
   *[other] { $name } is saved, opened again and compared. It holds { $n } changes less than the full copy before: keep that one too.
}
files-colleague = File for a colleague
files-colleague-what = Does a colleague take part already? Then a small file with what colleagues do not have yet will do. It is no backup.
files-colleague-name = for-colleague-{ $since }-to-{ $day }
files-colleague-saved = { $name } is saved, for those who take part already. It is no backup: only what colleagues did not have yet is in it.
files-colleague-nothing = Colleagues have everything already. No file was saved.
safety-in-file = , in { $name }
safety-opened-from = , in { $name } (opened from it)
safety-in-folder = , in the shared folder
