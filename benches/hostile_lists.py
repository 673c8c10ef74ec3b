#!/usr/bin/env python3
"""Writes lists made to hold a laptop up into a folder: each a few bytes that come to a lot of work or memory.

usage: hostile_lists.py FOLDER
"""
import pathlib
import sys
import zipfile

FOLDER = pathlib.Path(sys.argv[1])
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def text(name, content):
    (FOLDER / name).write_bytes(content.encode())


def packed(name, parts):
    with zipfile.ZipFile(FOLDER / name, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for part, content in parts.items():
            archive.writestr(part, content)


def xlsx(name, sheets, shared="<sst></sst>"):
    """`sheets`: the part that each sheet is read from, and its rows; a part can be told of more than once."""
    told = "".join(f'<sheet name="S{n}" sheetId="{n}" r:id="r{n}"/>' for n in range(len(sheets)))
    related = "".join(
        f'<Relationship Id="r{n}" Type="x/worksheet" Target="worksheets/{part}"/>' for n, (part, _) in enumerate(sheets)
    )
    parts = {
        "_rels/.rels": f'<Relationships><Relationship Id="a" Type="{RELATIONS}/officeDocument" Target="xl/workbook.xml"/>'
        "</Relationships>",
        "xl/workbook.xml": f'<workbook xmlns:r="r"><sheets>{told}</sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f"<Relationships>{related}</Relationships>",
        "xl/sharedStrings.xml": shared,
    }
    for part, rows in sheets:
        parts[f"xl/worksheets/{part}"] = f"<worksheet><sheetData>{rows}</sheetData></worksheet>"
    packed(name, parts)


def ods(name, rows):
    parts = {"mimetype": "application/vnd.oasis.opendocument.spreadsheet", "META-INF/manifest.xml": "<manifest:manifest/>"}
    parts["content.xml"] = (
        "<office:document-content><office:body><office:spreadsheet>"
        f'<table:table table:name="L">{rows}</table:table></office:spreadsheet></office:body></office:document-content>'
    )
    packed(name, parts)


def number(value, size):
    return value.to_bytes(size, "little")


def record(kind, data=b""):
    return number(kind, 2) + number(len(data), 2) + data


def label(row, column, words):
    return record(0x0204, number(row, 2) + number(column, 2) + bytes(2) + number(len(words), 2) + b"\0" + words)


def xls(name, before, rows):
    """An old workbook with one sheet, in a container of 4,096-byte sectors."""
    begin = lambda about: record(0x0809, b"\0\6" + number(about, 2) + bytes(12))
    told = lambda at: begin(5) + before + record(0x0085, number(at, 4) + b"\0\0\1\0A") + record(0x000A)
    stream = told(len(told(0))) + begin(16) + rows + record(0x000A)
    stream += bytes(max(4096 - len(stream), 0))
    count = -(-len(stream) // 4096)
    tables = 1
    while tables * 1024 < tables + 1 + count:
        tables += 1
    end, free = 0xFFFFFFFE, 0xFFFFFFFF
    head = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16) + bytes([0x3E, 0, 4, 0, 0xFE, 0xFF, 12, 0, 6, 0]) + bytes(6)
    head += b"".join(number(n, 4) for n in [1, tables, tables, 0, 4096, end, 0, end, 0])
    head += b"".join(number(n if n < tables else free, 4) for n in range(109)) + bytes(4096 - 512)
    chain = [0xFFFFFFFD] * tables + [end] + [tables + 1 + n for n in range(1, count)] + [end]
    chain += [free] * (tables * 1024 - len(chain))

    def entry(title, kind, child, start, length):
        units = title.encode("utf-16-le")
        links = number(free, 4) * 2 + number(child, 4) + bytes(36)
        return units.ljust(64, b"\0") + number(len(units) + 2, 2) + bytes([kind, 1]) + links + number(start, 4) + number(length, 8)

    directory = entry("Root Entry", 5, 1, 0, 0) + entry("Workbook", 2, free, tables + 1, len(stream))
    body = b"".join(number(n, 4) for n in chain) + directory.ljust(4096, b"\0") + stream.ljust(count * 4096, b"\0")
    (FOLDER / name).write_bytes(head + body)


# Rows alike: of one name, and of one person.
text("alike-3000.csv", "naam;voornaam;postcode\n" + "Janssens;Jan;2018\n" * 3_000)
text("alike-20000.csv", "naam;voornaam;postcode\n" + "Janssens;Jan;2018\n" * 19_999)
text("doubles-20000.csv", "naam;voornaam;geboortedatum;gsm\n" + "Janssens;Jan;01/02/1990;0470123456\n" * 19_999)
# Headings: 160 of 50 kB, a million of them, one of 8 MB.
text("headings-long.csv", ";".join("naam " + "x" * 50_000 for _ in range(160)) + "\na;b\n")
text("headings-many.csv", "naam;voornaam;" * 570_000 + "\na;b\n")
text("heading-huge.csv", "naam;voornaam;" + "x" * 8_000_000 + "\na;b\n")
# 200 columns that nobody knows: full rows, and the heading row over and over.
heads = ";".join(f"kolom nummer {n:03} met een lange naam die niemand kent echt niet"[:60] for n in range(200))
text("wide.csv", heads + "\n" + (";".join("x" * 200) + "\n") * 19_999)
text("wide-headings.csv", (heads + "\n") * 650)
# Broken accents: in one cell, in every cell of wide rows, in two columns of many rows.
text("accents-long.csv", "naam;opmerking\nA;" + "Ã©" * 5_000_000 + "\n")
text("accents-wide.csv", "naam;voornaam\n" + (";".join(["Ã©"] * 200) + "\n") * 19_900)
text("accents-deep.csv", "naam;voornaam\n" + ("Zoë Ã©;" + "Ã©" * 120 + "\n") * 19_999)
# A text that stands once and is shown 40,000 times; four million texts; a part that claims 900 thousand million.
cells = "".join(
    f'<row r="{row}">' + "".join(f'<c r="{column}{row}" t="s"><v>0</v></c>' for column in "ABCDEFGHIJKLMNOPQRST") + "</row>"
    for row in range(1, 2_001)
)
xlsx("shared-long.xlsx", [("one.xml", cells)], f"<sst><si><t>{'x' * 10_000_000}</t></si></sst>")
xlsx("shared-many.xlsx", [("one.xml", cells)], '<sst uniqueCount="900000000000">' + "<si><t>x</t></si>" * 4_000_000 + "</sst>")
# Four thousand sheets; four hundred sheets that are one part of six million rows.
xlsx("sheets.xlsx", [(f"{n}.xml", '<row r="1"><c r="A1"><v>1</v></c></row>') for n in range(4_000)])
xlsx("sheet-again.xlsx", [("one.xml", '<row r="1"/>' * 6_000_000)] * 400)
xlsx("deep.xlsx", [("one.xml", f'<row r="1"><c r="A1"><is>{"<a>" * 3_000_000}{"</a>" * 3_000_000}</is></c></row>')])
# Forty people, and below them a million rows of three formatted, empty cells: to be read.
people = "".join(f'<row r="{n}"><c r="A{n}" t="inlineStr"><is><t>Naam</t></is></c><c r="B{n}" t="inlineStr"><is><t>Voornaam</t></is></c></row>' for n in range(1, 42))
empty = "".join(f'<row r="{n}">' + "".join(f'<c r="{column}{n}" s="1"/>' for column in "ABC") + "</row>" for n in range(42, 1_048_577))
xlsx("formatted.xlsx", [("one.xml", people + empty)])
# A cell of many spaces, and a long one that is repeated.
words = '<table:table-cell office:value-type="string"{}><text:p>{}</text:p></table:table-cell>'
ods("spaces.ods", f'<table:table-row>{words.format("", "x<text:s text:c=" + chr(34) + "1500000000" + chr(34) + "/>")}</table:table-row>')
again = words.format(' table:number-columns-repeated="150"', "x" * 1_000_000)
ods("repeated.ods", f'<table:table-row table:number-rows-repeated="100">{again}</table:table-row>')
# Old workbooks: a sheet of 16 million cells by its own word, a far cell, texts that claim 65,535 letters each, a long
# text shown a million times, texts in a million pieces.
xls("claims.xls", b"", record(0x0200, bytes(4) + number(65_535, 4) + bytes(2) + number(65_535, 2) + bytes(2)) * 50 + label(0, 0, b"x"))
xls("far.xls", b"", label(0, 0, b"x") + label(65_535, 199, b"x"))
xls("letters.xls", b"", record(0x0204, bytes(6) + b"\xff\xff\0x") * 1_000_000)
once = record(0x00FC, bytes(8) + number(8_000, 2) + b"\0" + b"x" * 8_000)
xls("shared-long.xls", once, b"".join(record(0x00FD, number(row % 65_536, 2) + number(row // 65_536, 2) + bytes(6)) for row in range(1_000_000)))
xls("pieces.xls", record(0x00FC, bytes(8)) + record(0x003C) * 4_000_000, label(0, 0, b"x"))
