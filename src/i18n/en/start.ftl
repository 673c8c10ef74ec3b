# The start page: welcome, unlocking, a new workspace, a file, the example.
start-welcome = Welcome to Koppel
start-welcome-back = Welcome back
start-lead = Koppel helps you bring people who look for work together with people who have experience.
start-lead-back = Choose your workspace and type your passphrase.
start-how = How do you want to begin?
start-other = Or something else
start-example = Look at the example
start-example-what = Invented people. You can try everything and break nothing.
start-new = A new workspace
start-new-what = For your own branch, with real people. Takes about five minutes.
start-new-lead = Done in five steps. Have pen and paper ready, or a printer.
start-file = Open a file
start-file-what = A backup, or what a colleague gave you.
start-file-lead = Choose the sealed file that you were given or saved.
start-where = Everything stays on this laptop, encrypted. There is no server and nothing leaves it.
start-as-file = You opened Koppel as a file on this computer
start-as-file-what = Any other web page that is opened here as a file then shares this store. It can see what the workspaces kept here are called and who opens them, and it can delete all that is kept here. What is in them is encrypted: that it cannot read. So save a file in another place regularly. On someone else’s computer, better open a file without leaving anything here.
start-no-store = This browser can keep nothing here
start-unreadable = { $n ->
    [one] { $n } workspace in this browser cannot be read.
   *[other] { $n } workspaces in this browser cannot be read.
}
start-unreadable-do = Nothing was deleted. A newer version of Koppel may help; otherwise open a backup.

start-last-opened = last opened: { $when }
start-more = More about { $name }
start-open = Open
start-who = Who are you?
start-nameless = (without a name)
start-with-recovery = With the recovery key
start-passphrase = Passphrase
start-recovery-key = Recovery key
start-recovery-hint = You may leave out the dashes.
start-unlock = Unlock
start-passing-left = This was not to stay here, but has not been cleared away yet: perhaps not all of it is in a file. Open it, save a file and close, or delete it.
start-unsaved-work = Unsaved work
start-delete = Delete from this laptop
start-delete-what = Everything of “{ $name }” goes from this laptop, and that cannot be undone. Files that you saved remain and still open.
start-delete-type = Type the name to be sure: { $name }
start-delete-do = Delete for good

start-step-names = Names
start-step-passphrase = Passphrase
start-step-key = Recovery key
start-step-proof = Try them
start-step-ready = Ready
start-fill-in = Fill this in.
start-name = Name of the workspace
start-name-hint = For example: Koppel Ghent. This name shows before you unlock.
start-municipality = Municipality
start-branch = First branch
start-branch-hint = For example the neighbourhood or the house where you work.
start-my-name = Your name
start-my-name-hint = So that your colleagues see who noted what. This name shows before you unlock.
start-next = Continue
start-passphrase-why = Your passphrase unlocks the workspace. Nobody can look it up or replace it for you, nor can we.
start-key-why = If you forget your passphrase, only this key still opens the workspace. Print it or write it down.
start-have-both = I have both
start-proof-why = Type your passphrase and the recovery key once more, from your paper. Then we know that both work before real data goes in.
start-make = Make the workspace
start-ready = “{ $name }” is ready
start-all-read = Everyone you add can read everything
start-all-read-what = You can add colleagues with a passphrase of their own, under Settings. There is no difference yet in what they may see.
start-data-here = The data is on this laptop, in this browser
start-data-here-what = It is encrypted. Save a file in another place every week: if the laptop breaks, that file is all you have.
start-kept-promised = The browser promises not to clear it by itself.
start-kept-not-promised = The browser does not promise to keep it when the disk gets full. So a file in another place is really needed.
start-begin = Let's begin

start-file-drop = A sealed file of Koppel
start-file-example = This file belongs to the example: invented people, no passphrase.
start-passphrase-or-key = Passphrase or recovery key
start-file-secret-hint = That of someone of the workspace, or the file's own passphrase: with that you can read everything, change nothing, and nothing stays on this laptop.
start-file-work = Trying a passphrase on this file can take long: up to { $n ->
    [one] about a minute
   *[other] about { $n } minutes
 }. You can stop it at any moment.
start-file-then = What is to stay on this laptop?
start-file-then-hint = Is this workspace on this laptop already? Then you first see what is new after opening, and it stays, whatever you choose here. Only unsaved work that was left here goes, with “Nothing”, as soon as it is in a file.
start-leave-what = Everything is then only in the memory of this tab. If you close the tab or the computer goes off, what is in no file yet is gone. If Koppel locks while something is in no file yet, that stays here: encrypted and without names, until you save it or delete it. A file that you save stays where you save it.
start-keep = Everything, encrypted: this is my laptop
start-leave = Nothing: this is someone else's laptop
start-other-file = Another file

start-demo-name = Example
start-demo-lead = We are inventing a branch. That takes a few seconds.
start-demo-real-open = “{ $name }” is open
start-demo-real-open-what = Real people and the example never mix. Lock first, then open the example.
start-again = Try again
start-reset-title = This is the example
start-reset-what = Everything you changed in the example goes. After that it is like new again.
start-reset = Start over
start-reset-ask = Start the example over?
start-incomplete = The rest of Koppel could not be fetched. Nothing is lost. Check your connection and try again.
