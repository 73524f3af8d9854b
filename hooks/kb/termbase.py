"""The glossary in the formats of other trades: TBX for translators' tools, CSV for spreadsheets. Terms in, bytes out.

TBX-Basic in the style DCT (data categories as tags), after ISO 30042:2019. Parts of speech are left out: the register has none.
"""

import csv
import io
from xml.sax.saxutils import escape, quoteattr

from kb.meanings import TITLES
from kb.pages import LANGS
from kb.phrases import CODES

_HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<?xml-model href="https://raw.githubusercontent.com/LTAC-Global/TBX-Basic_dialect/master/DCT/TBX-Basic.nvdl" type="application/xml" schematypens="http://purl.oclc.org/dsdl/nvdl/ns/structure/1.0"?>
<tbx type="TBX-Basic" style="dct" xml:lang="zh-CN" xmlns="urn:iso:std:iso:30042:ed-2" xmlns:min="http://www.tbxinfo.net/ns/min" xmlns:basic="http://www.tbxinfo.net/ns/basic">
"""
_COLUMNS = ("id", *(f"{column}_{lang}" for lang in LANGS for column in ("preferred", "admitted", "deprecated", "definition", "plain")), "source", "see")


def as_tbx(terms):
    """The terms as a TBX-Basic file."""
    title = " · ".join(TITLES["glossary"][lang] for lang in LANGS)
    header = f"<tbxHeader><fileDesc><titleStmt><title>{escape(title)}</title></titleStmt><sourceDesc><p>data/glossary.json</p></sourceDesc></fileDesc></tbxHeader>\n"
    return (_HEAD + header + "<text><body>\n" + "".join(map(_concept, terms)) + "</body></text>\n</tbx>\n").encode()


def _concept(term):
    see = "".join(f"<basic:crossReference target={quoteattr('term-' + id)}>{escape(id)}</basic:crossReference>\n" for id in term.see)
    return f"<conceptEntry id={quoteattr('term-' + term.id)}>\n{see}{''.join(_language(term, lang) for lang in LANGS)}</conceptEntry>\n"


def _language(term, lang):
    forms = term[lang]
    return (f"<langSec xml:lang={quoteattr(CODES[lang])}>\n"
            f"<descripGrp><basic:definition>{escape(forms.definition)}</basic:definition><basic:source>{escape(term.source)}</basic:source></descripGrp>\n"
            f"<note>{escape(forms.plain)}</note>\n{_form(forms.preferred, 'preferred')}"
            f"{''.join(_form(form, 'admitted') for form in forms.admitted)}{''.join(_form(d.form, 'deprecated', d.why) for d in forms.deprecated)}</langSec>\n")


def _form(form, status, why=None):
    note = f"<note>{escape(why)}</note>" if why else ""
    return f"<termSec><term>{escape(form)}</term><min:administrativeStatus>{status}Term-admn-sts</min:administrativeStatus>{note}</termSec>\n"


def as_csv(terms):
    """The terms as CSV after RFC 4180; the byte order mark tells Excel that it is UTF-8."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(_COLUMNS)
    for term in terms:
        writer.writerow([term.id, *(cell for lang in LANGS for cell in _cells(term[lang])), term.source, "|".join(term.see)])
    return out.getvalue().encode("utf-8-sig")


def _cells(forms):
    return forms.preferred, "|".join(forms.admitted), "|".join(d.form for d in forms.deprecated), forms.definition, forms.plain
