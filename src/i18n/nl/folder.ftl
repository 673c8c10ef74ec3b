folder-title = Gedeelde map
folder-text = Werken jullie met een gedeelde map (Nextcloud, OneDrive, Syncthing…)? Kies ze hier. Koppel zet er dan vanzelf versleutelde bestanden in en haalt die van je collega's op. Een stick is niet meer nodig.
folder-choose = Map kiezen
folder-unsupported = Deze browser kan geen map openen
folder-unsupported-what = Met Chrome of Edge kan het wel. Hier bewaar je een bestand en haal je de bestanden van je collega's binnen, gerust meerdere tegelijk.
folder-begun = De map is in gebruik. Alles van hier staat er nu ook in.
folder-busy = De map wordt bijgewerkt…
folder-name = Map: { $name }
folder-on-server = Map op een server: { $name }
folder-state-off = De map is nog niet bekeken.
folder-state-fine = Laatst bijgewerkt: { $when }. Wat erin kwam, is teruggelezen en vergeleken.
folder-state-wrong = De map is nu niet bijgewerkt. Op deze computer is alles veilig.
folder-counts = { $own ->
    [one] 1 bestand van deze computer
   *[other] { $own } bestanden van deze computer
}, { $taken ->
    [one] 1 binnengehaald van anderen.
   *[other] { $taken } binnengehaald van anderen.
}
folder-allow = Map weer openen
folder-again = Opnieuw proberen
folder-now = Nu bijwerken
folder-waiting = { $n ->
    [one] 1 bestand van een collega staat klaar.
   *[other] { $n } bestanden van collega's staan klaar.
}
folder-look = Bekijken wat er verandert
folder-arrived = { $n ->
    [one] In de gedeelde map staat 1 bestand van een collega klaar.
   *[other] In de gedeelde map staan { $n } bestanden van collega's klaar.
}
folder-go = Naar Bestanden
folder-took = { $n ->
    [one] 1 wijziging binnengehaald uit de gedeelde map.
   *[other] { $n } wijzigingen binnengehaald uit de gedeelde map.
}
folder-trouble = Het bestand blijft staan; Koppel probeert het later opnieuw.
folder-silent = Werk van collega's meteen binnenhalen
folder-silent-hint = Zonder vinkje zie je eerst wat er verandert. Wat iets wist, of verandert wie hier kan openen, wacht altijd op jou. Wat laatst binnenkwam, kan je terugdraaien.
folder-stop = Niet meer gebruiken
folder-stop-ask = Deze map niet meer gebruiken?
folder-stop-what = Wat in de map staat, blijft daar staan, versleuteld. Op deze computer verandert er niets.
folder-locking = Eerst gaat je werk nog naar de gedeelde map. Even geduld.
folder-server = Of een map op een server (WebDAV)
folder-server-address = Adres van de map
folder-server-address-hint = Deze versie van Koppel kan naar { $origin }. Begin het adres daarmee.
folder-server-user = Gebruikersnaam
folder-server-password = Wachtwoord van de server
folder-server-use = Deze map gebruiken
folder-nearly-empty = Hier staat veel minder dan in de laatste reservekopie. Er is daarom niets in de map gezet. Haal eerst een bestand binnen.
folder-error-not-allowed = De browser vraagt eerst je toestemming om de map te openen.
folder-error-gone = De map is niet gevonden. Is ze verplaatst, of is de schijf niet verbonden? Kies ze anders opnieuw.
folder-error-full = Er is geen plaats meer waar de map staat. Maak daar plaats en probeer opnieuw.
folder-error-not-the-same = Wat in de map werd gezet, las niet hetzelfde terug. Het telt niet mee. Probeer opnieuw.
folder-error-not-whole = Dit bestand is nog niet volledig, of het is niet van Koppel.
folder-error-too-many = In deze map staat meer dan Koppel leest. Is het wel de juiste map? Wat op deze laptop staat, is veilig.
folder-error-redirected = De server stuurt door naar een ander adres, en Koppel volgt dat niet. Vul het adres in waar de map zelf staat. Wat op deze laptop staat, is veilig.
folder-error-too-large = Dit bestand is te groot om te lezen (minstens { $n } MB).
folder-error-password = De server weigert deze naam of dit wachtwoord. Kijk beide na.
folder-error-unreachable = De server antwoordt niet. Is er internet, en klopt het adres?
folder-error-cors = De server antwoordt, maar staat niet toe dat Koppel hem van hieruit gebruikt (CORS). Vraag de beheerder om dit adres toe te laten.
folder-error-elsewhere = Deze versie van Koppel kan alleen naar { $allowed }.
folder-error-no-webdav = Op dit adres staat geen WebDAV-map. Kijk het adres na.
folder-error-server = De server gaf fout { $status }. Probeer later opnieuw.
folder-error-other = Het lukte niet met de map: { $detail }
folder-asks = Een bestand in de map wil iets veranderen aan wie hier kan openen. Er is nog niets veranderd.
