## why (not) this pair
whynot-obstacles = What stands in the way
whynot-obstacles-text = { $n ->
    [one] This has to go before the pair is possible.
   *[other] All of this has to go before the pair is possible.
}
whynot-floor = Enough points
whynot-floor-how = { $n } points; the limit is { $floor }
whynot-pinned = Pinned elsewhere
whynot-pinned-how = pinned with { $mentor }
whynot-chain = Then this moves:
whynot-lifted-if = { $kind ->
    [place] Without these obstacles and with one more place,
    [pins] All places are pinned for others. With one more place,
   *[lifted] Without these obstacles,
}
whynot-lifted-equal = this pair would be just as good for the whole.
whynot-lifted-gain = { $n ->
    [one] this pair would gain the whole 1 point.
   *[other] this pair would gain the whole { $n } points.
}
whynot-lifted-cost = { $n ->
    [one] this pair would still cost the whole 1 point.
   *[other] this pair would still cost the whole { $n } points.
}
whynot-more = One more place with { $mentor } would gain the whole { $n ->
    [one] 1 point
   *[other] { $n } points
}.
whynot-more-nothing = One more place with { $mentor } changes nothing in the proposal.
whynot-fewer = One place fewer with { $mentor } would cost the whole { $n ->
    [0] nothing
    [one] 1 point
   *[other] { $n } points
}.
whynot-compare = Side by side
whynot-criterion = Criterion
whynot-of = { $n } of { $of }
whynot-score = Together, rescaled to 100

## moves
step-new = { $mentee } goes to { $to } instead of waiting
step-moves = { $mentee } goes from { $from } to { $to }
step-waits = { $mentee } keeps waiting instead of going to { $from }
step-waits-on = { $mentee } keeps waiting
