meeting-part-try = Try out
try-lead = Change something without it counting, and see what it would do. Nothing really changes until you keep it.
try-add = What do you want to try?
try-kind = Kind of change
try-kind-places = a mentor’s places
try-kind-setting = a setting or weight
try-kind-slots = someone’s free times
try-kind-relax = let go of a condition for someone
try-mentor = Which mentor?
try-person = For whom?
try-setting = Setting
try-value = Value
try-rule = Which condition?
try-add-button = Add
try-need-person = Choose someone first.
try-need-setting = Choose a setting.
try-need-number = Enter a whole number.
try-need-places = Enter a number from 0 to 99.
try-need-rule = Choose a condition.
try-changes = What you try
try-nothing = Nothing yet. Add a change.
try-remove = Take out: { $what }
try-setting-is = { $setting }: { $n }
try-places-are = { $who }: { $n ->
    [one] 1 place
   *[other] { $n } places
}
try-slots-are = { $who } is free: { $slots }
try-slots-none = { $who } has no free times
try-relaxed = { $who }: without the condition ‘{ $rule }’
try-bad-setting = { $setting } cannot be { $n }.
try-bad-person = { $who } is not at the table (any more). Take this change out.
try-bad-places = A mentor cannot have { $n } places: 0 to 99.
try-bad-rule = The condition ‘{ $rule }’ cannot be let go of.
try-searching = Looking for the best pairs with these changes…
try-failed = This could not be tried
try-outcome = What this would do
try-then = with the changes
try-matched = Mentees with a mentor
try-total = Total cost, lower is better
try-shifts = { $n ->
    [0] No pair changes
    [one] 1 pair changes
   *[other] { $n } pairs change
}
try-keep = Keep
try-throw = Throw away
try-keep-ask = Keep these changes?
try-keep-text = Settings, places and times really change. Pairs for which you let go of a condition are pinned, with your reason.
try-keep-why = Why may this condition be let go of here?
try-kept = The changes were kept.
try-not-kept = Not everything could be kept: { $why }
