# The page of differences: where two laptops wrote something else, and what cannot be.
differs-title = Differences
differs-lead = Here is where two laptops wrote different things, and what cannot both be true. Nothing is lost: you choose what counts.
differs-none = No differences
differs-none-text = Everything written on different laptops agrees.
differs-count = { $n ->
    [one] 1 difference to decide
   *[other] { $n } differences to decide
}
differs-open = See the differences
differs-mark = difference
differs-mark-text = There are differences to decide here. What you see was written last. Choose what counts.
differs-fields = Written in two ways
differs-meaning = This cannot be together
differs-many = Decide many at once
differs-many-text = { $n ->
    [one] There is 1 field with a difference.
   *[other] There are { $n } fields with a difference.
}
differs-newest = Everywhere what was written last
differs-whose = Whose text counts?
differs-of = Everywhere what this person wrote
differs-nothing-of = First choose whose text counts.
differs-keep = Keep this
differs-keep-what = Keep this: { $what }
differs-third = Write something else
differs-third-title = { $field }: write something else
differs-third-label = What counts
differs-third-save = This counts
differs-shown = shown now
differs-who = { $who }, { $when }, on { $laptop }
differs-before = before: { $what }
differs-someone = someone the team does not know
meaning-two-duos = { $name } has { $n } duos or proposals at once: { $who }.
meaning-mentor-full = { $name } has { $taken } duos or proposals, and places for { $capacity }: { $who }.
meaning-one-in-both = { $name } is both mentee and mentor of one duo.
meaning-person-away = { $name } is put away, but the duo { $duo } goes on.
meaning-mentor-gone = The duo { $duo } goes on, but as a mentor { $name } is: { $state }.
meaning-mentee-off = { $name } is at ‘{ $state }’, but the duo { $duo } goes on.
meaning-mentee-alone = { $name } is at ‘{ $state }’, but there is no duo or proposal.
meaning-fork = { $name } left ‘{ $state }’ twice: { $steps }.
meaning-gap = { $name } left ‘{ $state }’ without having been there: { $steps }.
meaning-room-twice = { $room }, { $when }: booked twice, { $first } and { $second }.
meaning-changed-away = { $name } is put away, but someone else wrote something there afterwards.
repair-close-duo = Close the duo { $duo }
repair-raise-capacity = Give { $name } places for { $n }
repair-correct-mentee = Put { $name } at ‘{ $state }’
repair-correct-mentor = Put { $name } at ‘{ $state }’
repair-keep-step = Keep the step { $step }
repair-drop-step = Put the step { $step } away
repair-other-room = { $what }: take { $room }
repair-later = { $what }: start at { $time }
repair-put-away = Put away: { $what }
repair-leave-away = Leave { $what } away
repair-bring-back = Bring { $what } back
step-words = to ‘{ $to }’, { $when }, by { $who }
link-suspects = The same person?
link-suspects-text = These people look alike. If they are one, Koppel shows them as one person from now on. You can always undo that.
link-more = { $n ->
    [one] There is 1 more; it is shown next.
   *[other] There are { $n } more; they are shown next.
}
link-same-name = same name
link-alike-name = nearly the same name
link-born = same date of birth
link-phone = same telephone
link-mail = same mail
link-number = same number in the list
link-same = The same person
link-same-who = The same person: { $one } and { $other }
link-not = Not the same
link-not-who = Not the same: { $one } and { $other }
link-do = The same as…
link-title = The same person as someone else
link-with = Who is the same person?
link-what = The two records are shown as one person, with the duos, talks and outcomes of both. Where they differ, you choose afterwards what counts. Nothing is lost, and you can undo it.
link-missing = First choose someone.
link-records = { $n ->
    [one] This person has 1 record
   *[other] This person has { $n } records
}
link-apart = Take apart: { $name }
