tools-undo = Undo: { $what }
tools-nothing-to-undo = Nothing to undo
tools-lock = Lock
tools-close = Close the example
tools-reads-only = You are already working in another tab. Here you can only read.
tools-write-here = Go on here
tools-locks-soon = Are you still there?
tools-locks-in = { $n ->
    [one] Koppel locks in 1 second. What you typed is kept.
   *[other] Koppel locks in { $n } seconds. What you typed is kept.
}
tools-stay = I am still here
