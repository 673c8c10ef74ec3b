# What was done (the messages at the bottom), and what went wrong: what happened, what is safe, what to do.
intent-add-person = Person added
intent-save-person = A person's details saved
intent-move-mentee = A mentee's step noted
intent-move-mentor = A mentor's step noted
intent-move-duo = A duo's step noted
intent-take-over = List brought in
intent-propose-pair = Duo proposed
intent-decline-duo = Proposal declined
intent-start-duo = Duo started
intent-end-duo = Duo closed
intent-save-duo = A duo's details saved
intent-save-meeting = Meeting noted
intent-save-contact = Contact noted
intent-save-episode = Outcome noted
intent-save-follow-up = Follow-up talk noted
intent-save-task = Next step noted
intent-log-intervision = Intervision noted
intent-decide-pair = Decision on a pair noted
intent-found-workspace = Workspace made
intent-save-branch = Branch saved
intent-save-programme = Workspace changed
intent-save-member = Team changed
intent-save-rules = Rules changed
intent-archive = Put away
intent-undo-import = Took back what was brought in
intent-settle-conflict = Difference settled
intent-repair-close-duo = Duo closed to mend a mistake
intent-repair-raise-capacity = Mentor's places raised
intent-repair-correct-mentee = Mentee's state put right
intent-repair-correct-mentor = Mentor's state put right
intent-repair-keep-step = One step kept
intent-repair-drop-step = Step put away
intent-repair-other-room = Another room chosen
intent-repair-later = A later hour chosen
intent-repair-put-away = Put away
intent-repair-leave-away = Left away
intent-repair-bring-back = Brought back
intent-link-people = Two records of one person linked
intent-not-the-same = Noted: not the same person
intent-unlink-people = Records taken apart again
intent-erase-person = Person erased
intent-erase-group = Group of data erased
intent-other = Change saved
intent-undo = Undone: { $what }
undone = Undone

error-guest = With a file's own passphrase you can only look. Nothing was changed. Do you want to work on it? Ask someone of the workspace for a passphrase of your own.
error-read-only = Another tab is writing. Nothing was changed here. Press “Go on here” to write here.
error-not-written = The change could not be written down ({ $detail }). Nothing was changed. Try again.
error-unknown-record = This is no longer there: it was put away, or removed in another tab. Nothing was changed.
error-illegal-move = From “{ $from }” one cannot go to “{ $to }”. What can be done: { $allowed }. Nothing was changed.
error-illegal-move-end = “{ $from }” is the end: from here one cannot go to “{ $to }”. Nothing was changed.
error-no-name = Fill in a first name or a family name.
error-branch-exists = There is a branch “{ $name }” already. Choose another name.
error-register-number = The field “{ $field }” holds a national register number. Koppel may not keep it. Take it out.
error-too-long = What stands at “{ $field }” is too long. At most { $most } characters fit there. Nothing was changed.
error-bad-value = “{ $value }” is not possible here ({ $field }). Change it.
error-founding = How a workspace began stays. Change the names in Settings.
error-no-conflict = There is no difference left to settle here. Perhaps somebody did it already. Nothing has changed.
error-one-person = { $name } is one person already. Nothing has changed.
error-nothing-to-undo = There is nothing to undo.
error-not-eligible = { $name } was found not to meet the conditions. Check this on the person's page.
error-no-consent = { $name } has not consented yet. Ask, and note it on the person's page.
error-mentor-full = This mentor has { $taken } of { $capacity } places taken. Choose another mentor, or close a duo first.
error-mentor-not-active = This mentor is not active. Choose another mentor.
error-mentee-not-waiting = This mentee is not waiting for a match. Take the step to “waits for a mentor” first.
error-mentee-taken = This mentee already has a duo or a proposal. Close that first.
error-not-all-signed = Mentee, mentor and coordinator must all three sign first.
error-not-both-yes = Mentee and mentor must both say yes first.
error-modules-missing = { $n ->
    [one] { $n } module of the training is still missing.
   *[other] { $n } modules of the training are still missing.
}
error-no-conduct = The code of conduct is not signed yet.
error-no-reason = Give a reason.
error-bad-day = Give a day that fits the other days of this duo.

error-store-unavailable = This browser keeps nothing here (a private window?). Nothing was kept. Use a normal window, or work from a file and save it back.
error-store-full = There is no room left on this device. This change was not kept, everything before it was. Make room and try again.
error-store-newer = A newer version of Koppel was used here. Nothing was changed. Load the page again to get it.
error-store-gone = This workspace is no longer in this browser: deleted in another tab, or cleared by the browser. Open it from a file.
error-store-raced = Another tab wrote at the same moment. This change was not kept. Load the page again and try once more.
error-store-damaged = { $n ->
    [one] { $n } piece of what was kept is damaged or missing; the rest is intact. Bring in a backup: what it has comes back.
   *[other] { $n } pieces of what was kept are damaged or missing; the rest is intact. Bring in a backup: what it has comes back.
}
error-store-unreadable = What is kept here cannot be read ({ $detail }). Nothing was changed. Open a backup file.
error-store-not-kept = The browser did not keep this change ({ $detail }). Everything before it is kept. Perhaps there is no room left on this device: make room and try again.
error-manifest = The list of what is kept here was changed outside Koppel. Do not trust it. Open a backup file.
error-no-example = The example could not be made ({ $detail }). Check the date of your computer and try again.
error-content = What is kept opens, but cannot be read. Nothing was changed. Open an earlier backup.
error-not-the-same = The file was opened again to be sure, and was not the same. Nothing was handed over. Try again.

error-not-ours = This is not a Koppel file. Choose another file.
error-newer = This file comes from a newer version of Koppel (format { $version }). Update Koppel and open it again.
error-truncated = This file is cut off: its end is missing. Copy it again or take an earlier backup.
error-damaged = This file is damaged or was changed ({ $place }). Copy it again or take an earlier backup.
place-envelope = its outside
place-header = its head
place-keyring = its keyring
place-part = part { $part }
place-chunk = part { $part }, piece { $chunk }
place-content = the content of part { $part }
place-row = a row of the store
error-wrong-passphrase = This passphrase does not fit. Check the words, capitals and spaces too, and try again.
error-empty-passphrase = Type the passphrase first.
error-recovery-typo = The recovery key has a typing error. Compare it group by group with the sheet.
error-recovery-length = A recovery key has 32 characters; here are { $n }. Compare it with the sheet.
error-kdf = The protection of this file was tampered with; it cannot be trusted. Ask for a new file.
error-too-much-work = Trying a passphrase here would be as much work as { $n } ordinary ones; Koppel does at most 80. Nothing was tried. Do not trust this, and ask for a new file.
error-kind-example = This file belongs to the example, and there are real people here. The two never mix.
error-kind-real = This file is about real people, and the example is open here. The two never mix. Close the example and open the file again.
error-other-workspace = This file belongs to another workspace. Open that one first.
error-missing-key = You have no key for this part of the file. Ask someone who has it.
error-unknown-slot = This name is no longer there. Choose another name.
error-passphrase-needed = Everyone's passphrase is needed to make new keys. Nothing was changed.
error-open-slot = A workspace with real people may never open by itself. Do not trust this file.
error-last-person = This is the last person who can open the workspace. Add someone else first.
error-too-many-slots = There is room for { $n } passphrases. Remove one first.
error-too-many-removed = { $n } passphrases were already taken out of this workspace; it cannot remember more. Nothing was changed.
error-nothing-to-seal = There is nothing to put in the file.
error-too-large = This is too large to open.
error-platform = The browser refused ({ $detail }). Nothing was changed. Load the page again, or try another browser.
error-picked-too-large = “{ $name }” is too large. Nothing was read. Is it the right file?
error-picked-unreadable = “{ $name }” could not be read. Is it still there? Choose it again.
error-picked-not-saved = “{ $name }” could not be saved ({ $detail }). Try again.

error-worker-missing = A part of Koppel could not be loaded. Nothing was changed. Check the connection and try again; after that it works without one too.
error-worker-start = Koppel could not begin this work. Nothing was changed. Load the page again and try once more.
error-worker-stopped = The work stopped before it was done. Nothing was changed. Close other programs and try again.
error-worker-cancelled = The work was stopped, as you asked.

field-why = Why
field-note = What was said
field-place = Place
field-name = Name
field-reason = Reason
field-minutes = Length
field-duo = Duo
field-room = Room
field-audience = For whom
field-parts = Points
field-text = Text
field-title = What
field-other = this field
error-own-way-in = A file cannot take your access away. Nothing has changed.
error-too-much = So much would come in that no file could hold it any more. Nothing was brought in, and saving works as before.
error-not-let-in = This passphrase opens the file, but not this workspace on this computer. Nothing was brought in. Are you a colleague? Have someone who can open it here bring the file in: they are asked whether to let you in. Do file and passphrase come from a stranger? Then do not use them.
error-partial = { $n ->
    [one] This file is no backup: 1 earlier change is not in it. First open a backup of this workspace, and then bring this file in under Files.
   *[other] This file is no backup: { $n } earlier changes are not in it. First open a backup of this workspace, and then bring this file in under Files.
}
