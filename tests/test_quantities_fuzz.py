"""What must hold of quantities in any text at all: the reader never fails, never overlaps, never runs away."""

import datetime
import time
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kb import quantities
from kb.quantities import format_value, read, rewrite

LANGS = st.sampled_from(["zh", "en"])
ZH_PIECES = list("0123456789０５零〇一二两三四五六七八九十百千万亿叁点时分半刻日天年月周次人名条倍元%％¥第至到、，。（）—–-:：/ \n") + [
    "晚上", "早", "凌晨", "次日", "个月", "个工作日", "小时", "百分之", "万分之", "人民币", "个人", "个半", "年半", "余", "几", "数", "统一",
    "一次性", "第三人", "以下", "〔2022〕", "号", "LPR", "GB/T ", "https://a.cn/", "%20", "2026", "12378", "1.5", "50,000"]
EN_PIECES = list("0123456789 .,:;-–()/%¥'\n") + [f" {word} " for word in (
    "one two three ten twelve twenty ninety hundred thousand million and a half or to of times calls unanswered people years year days "
    "working per cent yuan CNY LPR the once twice noon midnight night at in evening o'clock p.m. am pm half past Article articles No. "
    "January May 2026 fold first fortnight more").split()]
ANY_TEXT = st.one_of(st.text(), st.lists(st.sampled_from(ZH_PIECES), max_size=30).map("".join),
                     st.lists(st.sampled_from(EN_PIECES), max_size=30).map("".join))
WHOLE = st.integers(min_value=2, max_value=999_999).map(Fraction)
MINUTES = st.tuples(st.integers(0, 23), st.integers(0, 59)).map(lambda t: f"{t[0]:02}:{t[1]:02}")


@settings(max_examples=400)
@given(ANY_TEXT, LANGS)
def test_any_text_is_read_in_order_and_without_overlap(text, lang):
    end = 0
    for q in read(text, lang):
        assert end <= q.start < q.end <= len(text)
        assert q.text == text[q.start:q.end]
        assert isinstance(q.value, str) == (q.unit in ("clock", "date"))
        end = q.end


@settings(max_examples=400)
@given(ANY_TEXT, LANGS, st.one_of(MINUTES, st.fractions(min_value=0, max_value=10**7), st.dates().map(str), st.text(max_size=6)))
def test_any_quantity_is_rewritten_to_the_value_or_not_at_all(text, lang, value):
    for q in read(text, lang):
        new = rewrite(q, value, lang)
        alone = [r.value for r in read(q.text, lang)] == [q.value]
        if new is not None and alone:
            assert [r.value for r in read(new, lang)] == [value]
        assert quantities.same(q, q)


@given(WHOLE)
def test_a_numeral_in_words_is_read_back(n):
    assert quantities._numeral(quantities._characters(int(n))) == n
    assert quantities._numeral(quantities._words(int(n))) == n


@given(WHOLE, st.sampled_from(sorted(quantities._WRITTEN_UNITS)), LANGS)
def test_what_messages_write_is_read_back(n, unit, lang):
    read_unit = "times" if (unit, lang) == ("multiple", "en") else unit
    written = format_value(n, unit, lang)
    if unit == "number":  # a year or a hotline without a separator would be another thing
        return
    assert [(q.unit, q.value) for q in read(written, lang)] == [(read_unit, n)]


@pytest.mark.parametrize(("lang", "sentence"), [
    ("zh", "每日不得超过三次，"), ("zh", "每日不超过 3 次。"), ("zh", "最长十五日内答复"), ("zh", "保存 5 年以上"), ("zh", "七个工作日内"),
    ("zh", "罚款五万元以下"), ("zh", "罚款 50,000 元以下"), ("zh", "不低于两名催收员"), ("zh", "百分之二十四以内"), ("zh", "LPR的四倍以内"),
    ("en", "at most three calls a day"), ("en", "at most 3 unanswered attempts."), ("en", "kept for five years"), ("en", "a five-year plan"),
    ("en", "within seven working days"), ("en", "up to CNY 50,000 in all"), ("en", "24 per cent a year"), ("en", "four times the LPR"),
    ("en", "at least two collectors")])
@settings(max_examples=25)
@given(value=WHOLE)
def test_a_rewritten_sentence_holds_the_new_number(lang, sentence, value):
    (q,) = read(sentence, lang)
    new = rewrite(q, value, lang)
    assert new is not None
    (again,) = read(sentence[:q.start] + new + sentence[q.end:], lang)
    assert (again.unit, again.value) == (q.unit, value)


@pytest.mark.parametrize(("lang", "sentence", "only"), [
    ("zh", "每日 22:00 起", range(24)), ("zh", "每日 22：00 起", range(24)), ("zh", "晚上十点以后", range(18, 24)), ("zh", "22时以后", range(24)),
    ("zh", "早八点以后", range(5, 12)), ("en", "after 22:00", range(24)), ("en", "after 10 p.m. only", range(24)), ("en", "after 10pm", range(24)),
    ("en", "8 o'clock in the morning", range(1, 12))])
@settings(max_examples=25)
@given(moment=st.data())
def test_a_rewritten_clock_time_is_the_new_one(lang, sentence, only, moment):
    hour, minute = moment.draw(st.sampled_from(only)), moment.draw(st.sampled_from([0, 15, 30, 45]))
    if "o'clock" in sentence:
        minute = 0
    value = f"{hour:02}:{minute:02}"
    (q,) = read(sentence, lang)
    new = rewrite(q, value, lang)
    assert new is not None
    (again,) = read(sentence[:q.start] + new + sentence[q.end:], lang)
    assert again.value == value


@given(st.dates(min_value=datetime.date(1950, 1, 1), max_value=datetime.date(2099, 12, 31)),
       st.sampled_from([("zh", "自2026年1月1日起"), ("zh", "自二〇二六年一月一日起"), ("zh", "自 2026-01-01 起"),
                        ("en", "from 1 January 2026"), ("en", "from January 1, 2026")]))
def test_a_rewritten_date_is_the_new_one(day, sentence):
    lang, text = sentence
    (q,) = read(text, lang)
    (again,) = read(text[:q.start] + rewrite(q, day.isoformat(), lang) + text[q.end:], lang)
    assert again.value == day.isoformat()


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("piece", [
    "十", "1", "1,", ",111", "1.", "a ", "one ", "一点", "第一、", "第1", "1 ", "1/", "1-", "10:", "百分之", "万", "晚上", "2026年", "1月1日至",
    "article 1, ", "twenty-", "one hundred and ", "five to ", "six unanswered ", "once ", "http://", "a-", "(", "〔2022〕", "\n", "- ", "%4", "3点"])
def test_hostile_text_costs_linear_time(piece, lang):
    """Quadratic behaviour would need minutes for this much text; a linear reader, a fraction of a second."""
    text = (piece * 20_000)[:20_000]
    begin = time.perf_counter()
    read(text, lang)
    assert time.perf_counter() - begin < 5
