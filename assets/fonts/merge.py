"""Builds the bundled fonts: Noto Sans SC, plus the rare ideographs it lacks, taken from its sister fonts.

Usage: python3 merge.py SISTERS_DIR WEIGHT OUT.ttf
SISTERS_DIR holds NotoSans{SC,JP,HK,TC}_WEIGHT.ttf (SIL Open Font License 1.1, which allows this).
Needs fontTools. Layout tables are dropped: neither the screen nor the paper uses them for Chinese.
"""
import sys

from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont
from fontTools.ttLib.tables._c_m_a_p import CmapSubtable

sisters, weight, out = sys.argv[1:4]
font = TTFont(f"{sisters}/NotoSansSC_{weight}.ttf")
for tag in ("GSUB", "GPOS", "GDEF", "BASE", "STAT", "vhea", "vmtx", "prep"):
    if tag in font:
        del font[tag]
known = dict(font.getBestCmap())
order = font.getGlyphOrder()
for sister in ("HK", "TC", "JP"):
    donor = TTFont(f"{sisters}/NotoSans{sister}_{weight}.ttf")
    glyphs = donor.getGlyphSet()
    for code, name in sorted(donor.getBestCmap().items()):
        ideograph = 0x3400 <= code <= 0x9FFF or 0xF900 <= code <= 0xFAFF or 0x20000 <= code <= 0x323AF
        if code in known or not ideograph:
            continue
        pen = TTGlyphPen(None)
        glyphs[name].draw(pen)
        fresh = f"u{code:05X}"
        order.append(fresh)
        font["glyf"].glyphs[fresh] = pen.glyph()
        font["hmtx"].metrics[fresh] = (round(glyphs[name].width), 0)
        known[code] = fresh
font.setGlyphOrder(order)
font["glyf"].setGlyphOrder(order)
for fresh in order:
    glyph = font["glyf"][fresh]
    glyph.recalcBounds(font["glyf"])
    width = font["hmtx"].metrics[fresh][0]
    font["hmtx"].metrics[fresh] = (width, getattr(glyph, "xMin", 0))
tables = []
for platform, encoding, kind in ((0, 3, 4), (0, 4, 12), (3, 1, 4), (3, 10, 12)):
    table = CmapSubtable.newSubtable(kind)
    table.platformID, table.platEncID, table.format, table.language = platform, encoding, kind, 0
    table.cmap = {c: n for c, n in known.items() if kind == 12 or c <= 0xFFFF}
    tables.append(table)
font["cmap"].tables = tables
family, style = "Jielin Sans", "Bold" if "Bold" in weight else "Regular"
for record in font["name"].names:
    text = {1: family, 2: style, 3: f"{family} {style}", 4: f"{family} {style}",
            6: f"JielinSans-{style}", 16: family, 17: style}.get(record.nameID)
    if text:
        record.string = text
font["post"].formatType = 3.0
font.save(out)
print(out, len(order), "glyphs", len(known), "characters")
