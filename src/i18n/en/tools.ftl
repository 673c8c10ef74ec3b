tools-undo = Undo: { $what }
tools-nothing-to-undo = Nothing to undo
tools-lock = Lock
tools-close = Close the example
tools-reads-only = You are already working in another tab. Here you can only read.
tools-guest = You are looking with a file's own passphrase: you can read everything and change nothing. When you close, nothing stays here.
tools-write-here = Go on here
tools-locks-soon = Are you still there?
tools-locks-in = { $n ->
    [one] Koppel locks in 1 second. What you typed is kept.
   *[other] Koppel locks in { $n } seconds. What you typed is kept.
}
tools-stay = I am still here
tools-leave = Close and clear away
tools-unsaved = Save first?
tools-unsaved-what = { $n ->
    [one] { $n } change is in no file yet. If you clear everything away, it is lost.
   *[other] { $n } changes are in no file yet. If you clear everything away, they are lost.
}
tools-throw-away = Clear everything away
tools-save-first = Save a file first
tools-half-typed = What you were typing is not saved yet. If you clear everything away, it is lost.
tools-go-on = Go on working
tools-clock-behind = This computer says that today is { $today }, but something was already noted on { $newest }. Check the date of the computer. What you note is not lost.
tools-clock-ahead = This computer says that today is { $today }, but the last thing was noted on { $newest }. Is the date of the computer right?
