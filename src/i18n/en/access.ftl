access-title = Who can open this workspace here
access-lead = A file never changes this by itself. Decide line by line; if you do not know the name, choose No.
access-later = Bringing it in changes nothing about this yet. After that you are asked about each line.
access-nameless = someone whose name is not known here
access-lets-in = This file lets someone in: { $name }.
access-lets-in-by = This file lets someone in: { $name }, added by { $by } according to the file.
access-lets-in-key = This file brings a new recovery key: whoever has that sheet could open everything here.
access-takes-out = This file takes access away from { $name } here.
access-takes-out-mine = This file takes your access away. A file cannot do that: you can still open this here.
access-takes-out-key = The recovery key that opens this here would no longer open it here.
access-new-secret = { $name } has another passphrase in this file. If you take it over, the one before no longer opens this here.
access-new-secret-mine = Your passphrase is another one in this file. Here your present one opens, until you type the other one below.
access-new-secret-key = The recovery key is another one in this file. Here the present one opens, until you type the other one below.
access-from = From the file { $file }.
access-own-secret = Your passphrase or key, to be sure that you can still get in here
access-new-typed = The other passphrase or key
access-yes = Yes, take it over
access-no = No, do not
access-seen = Seen
access-done = Taken over: this holds on this computer from now on.
access-not-done = Not taken over. Everything opens here as it did.
access-count = { $n ->
    [one] 1 question about access
   *[other] { $n } questions about access
}
