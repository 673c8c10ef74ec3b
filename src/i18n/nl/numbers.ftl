meeting-part-numbers = Cijfers
numbers-lead = Wat er van paren geworden is, zodat het team met feiten over de gewichten kan praten.
numbers-year = Jaar
numbers-all-years = alle jaren
numbers-none = –
numbers-rate = { $value } ({ $from } tot { $to }), { $k } van { $n }
numbers-band = { $from } tot { $to }
numbers-acceptance = Aanvaard
numbers-completion = Afgerond (D6)
numbers-outcome = Positieve uitkomst (D1)
numbers-early = Nog te weinig om iets te zeggen
numbers-early-text = Onder de { $n } paren kan één paar het beeld keren. Verander de gewichten nog niet om deze cijfers.
numbers-by-score = Naar punten
numbers-how = { $n ->
    [0] Grijs is met minder dan { $few } paren: te weinig om iets te zeggen. Tussen haakjes het interval van 95 %.
    [one] Grijs is met minder dan { $few } paren: te weinig om iets te zeggen. Tussen haakjes het interval van 95 %. 1 paar heeft geen punten en telt hier niet mee.
   *[other] Grijs is met minder dan { $few } paren: te weinig om iets te zeggen. Tussen haakjes het interval van 95 %. { $n } paren hebben geen punten en tellen hier niet mee.
}
numbers-by-criterion = Doen paren met veel punten het beter?
numbers-criterion-how = Paren met minstens de helft van de punten voor iets, naast paren met minder.
numbers-score = Alle punten samen (70 of meer)
numbers-too-few = te weinig paren
numbers-nothing = geen verschil te zien
numbers-better = { $n } procentpunt beter
numbers-worse = { $n } procentpunt minder goed
numbers-overrides = Waar het team anders besliste
numbers-overrides-none = In deze periode is niets geweigerd, vastgezet of uitgesloten.
numbers-taken = { $n ->
    [one] 1 paar is aanvaard
   *[other] { $n } paren zijn aanvaard
}, waarvan { $reasoned } met een reden erbij.
numbers-what = Wat
numbers-by = Door wie
numbers-count = Aantal
numbers-undated = { $n ->
    [one] 1 beslissing heeft geen datum en telt niet mee.
   *[other] { $n } beslissingen hebben geen datum en tellen niet mee.
}
