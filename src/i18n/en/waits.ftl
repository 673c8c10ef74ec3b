meeting-part-waits = Waiting times
waits-lead = Who waits how long, before and after this proposal, and who was passed over before.
waits-figures = Waiting now and after this proposal
waits-now = now
waits-then = after the proposal
waits-people = People who wait
waits-longest = Longest wait
waits-ninety = Nine in ten wait at most
waits-half = Half wait at most
waits-floor = { $n ->
    [0] Koppel proposes no pair below { $floor } points. Nobody waits because of that now.
    [one] Koppel proposes no pair below { $floor } points. 1 mentee waits because of that.
   *[other] Koppel proposes no pair below { $floor } points. { $n } mentees wait because of that.
}
waits-never = Origin, religion, age and gender never count for the points, and Koppel does not guess who will succeed.
waits-passed-head = Who was passed over
waits-passed-text = Passed over is who waited on a day when the team matched other mentees of that branch.
waits-column-passed = Passed over
waits-column-now = Proposed now
waits-passed = { $n } times
waits-never-passed = not yet
