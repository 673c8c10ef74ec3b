folder-title = Shared folder
folder-text = Do you work with a shared folder (Nextcloud, OneDrive, Syncthing…)? Choose it here. Koppel then puts encrypted files in it by itself and picks up those of your colleagues. No stick is needed any more.
folder-choose = Choose a folder
folder-unsupported = This browser cannot open a folder
folder-unsupported-what = Chrome and Edge can. Here you save a file, and bring in the files of your colleagues, several at once if you like.
folder-begun = The folder is in use. Everything from here is in it now, too.
folder-busy = Updating the folder…
folder-name = Folder: { $name }
folder-on-server = Folder on a server: { $name }
folder-state-off = The folder was not looked into yet.
folder-state-fine = Last updated: { $when }. What went in was read back and compared.
folder-state-wrong = The folder is not up to date now. Everything is safe on this computer.
folder-counts = { $own ->
    [one] 1 file of this computer
   *[other] { $own } files of this computer
}, { $taken ->
    [one] 1 brought in from others.
   *[other] { $taken } brought in from others.
}
folder-allow = Open the folder again
folder-again = Try again
folder-now = Update now
folder-waiting = { $n ->
    [one] 1 file of a colleague is waiting.
   *[other] { $n } files of colleagues are waiting.
}
folder-look = See what will change
folder-arrived = { $n ->
    [one] 1 file of a colleague is waiting in the shared folder.
   *[other] { $n } files of colleagues are waiting in the shared folder.
}
folder-go = Go to Files
folder-took = { $n ->
    [one] 1 change brought in from the shared folder.
   *[other] { $n } changes brought in from the shared folder.
}
folder-trouble = The file stays where it is; Koppel tries again later.
folder-silent = Bring in colleagues’ work at once
folder-silent-hint = Unticked, you first see what will change. What erases something, or changes who can open this here, always waits for you. You can take back what came in last.
folder-stop = Stop using it
folder-stop-ask = Stop using this folder?
folder-stop-what = What is in the folder stays there, encrypted. Nothing changes on this computer.
folder-locking = Your work goes to the shared folder first. One moment.
folder-server = Or a folder on a server (WebDAV)
folder-server-address = Address of the folder
folder-server-address-hint = This version of Koppel can reach { $origin }. Begin the address with that.
folder-server-user = User name
folder-server-password = Password of the server
folder-server-use = Use this folder
folder-nearly-empty = There is far less here than in the last backup, so nothing was put in the folder. Bring in a file first.
folder-error-not-allowed = The browser asks for your permission before it opens the folder.
folder-error-gone = The folder was not found. Was it moved, or is the disk not connected? Otherwise choose it again.
folder-error-full = There is no room left where the folder is. Make room there and try again.
folder-error-not-the-same = What was put in the folder did not read back the same. It does not count. Try again.
folder-error-not-whole = This file is not complete yet, or not of Koppel.
folder-error-too-many = This folder holds more than Koppel reads. Is it the right one? What is on this laptop is safe.
folder-error-redirected = The server sends on to another address, and Koppel does not follow. Give the address where the folder itself is. What is on this laptop is safe.
folder-error-too-large = This file is too large to read (at least { $n } MB).
folder-error-password = The server refuses this name or password. Check both.
folder-error-unreachable = The server does not answer. Is there internet, and is the address right?
folder-error-cors = The server answers, but does not let Koppel use it from here (CORS). Ask its administrator to allow this address.
folder-error-elsewhere = This version of Koppel can reach { $allowed } only.
folder-error-no-webdav = There is no WebDAV folder at this address. Check the address.
folder-error-server = The server gave error { $status }. Try again later.
folder-error-other = It did not work with the folder: { $detail }
folder-asks = A file in the folder wants to change who can open this here. Nothing has changed yet.
