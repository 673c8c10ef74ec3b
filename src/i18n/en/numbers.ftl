meeting-part-numbers = Figures
numbers-lead = What became of pairs, so that the team can talk about the weights with facts.
numbers-year = Year
numbers-all-years = all years
numbers-none = –
numbers-rate = { $value } ({ $from } to { $to }), { $k } of { $n }
numbers-band = { $from } to { $to }
numbers-acceptance = Accepted
numbers-completion = Completed (D6)
numbers-outcome = Positive outcome (D1)
numbers-early = Too few yet to say anything
numbers-early-text = Below { $n } pairs a single pair can turn the picture round. Do not change the weights for these figures yet.
numbers-by-score = By points
numbers-how = { $n ->
    [0] Grey is with fewer than { $few } pairs: too few to say anything. In brackets the 95% interval.
    [one] Grey is with fewer than { $few } pairs: too few to say anything. In brackets the 95% interval. 1 pair has no points and is not counted here.
   *[other] Grey is with fewer than { $few } pairs: too few to say anything. In brackets the 95% interval. { $n } pairs have no points and are not counted here.
}
numbers-by-criterion = Do pairs with many points do better?
numbers-criterion-how = Pairs with at least half of the points for something, beside pairs with fewer.
numbers-score = All points together (70 or more)
numbers-too-few = too few pairs
numbers-nothing = no difference to be seen
numbers-better = { $n } percentage points better
numbers-worse = { $n } percentage points worse
numbers-overrides = Where the team decided otherwise
numbers-overrides-none = Nothing was refused, pinned or ruled out in this period.
numbers-taken = { $n ->
    [one] 1 pair was accepted
   *[other] { $n } pairs were accepted
}, { $reasoned } of them with a reason.
numbers-what = What
numbers-by = By whom
numbers-count = Number
numbers-undated = { $n ->
    [one] 1 decision has no date and is not counted.
   *[other] { $n } decisions have no date and are not counted.
}
