"""Who has to do something, and whose consent counts, as a text says it: the words for a party in both languages, and what stands around them.

Parties are those of the vocabulary `who`. It reads single clauses and knows nothing of what a party is to do.
"""

import re

#: party to its words; a word of several parties stands under each
_PARTIES = {
    "en": {"lender": "lender bank issuer institution platform creditor microlender handler member firm company staff collector employee assignee buyer",
           "agency": "agency agencies agent partner contractor firm company staff collector employee",
           "borrower": "borrower debtor cardholder customer consumer guarantor spouse heir",
           "court": "court judge",
           "regulator": "regulator police bureau authority authorities"},
    "zh": {"lender": "放贷机构 贷款人 银行 发卡机构 发卡行 机构 平台 债权人 出借人 公司 会员 催收人员 催收员 员工 人员 受让人",
           "agency": "外部机构 外包机构 催收机构 受托人 受托方 受托机构 合作机构 代理人 公司 催收人员 催收员 员工 人员",
           "borrower": "借款人 债务人 持卡人 客户 消费者 担保人 保证人 配偶 继承人",
           "court": "法院 人民法院 法官",
           "regulator": "监管部门 公安机关 征信机构 人民银行"},
}


def _words(lang):
    return sorted({word for words in _PARTIES[lang].values() for word in words.split()}, key=len, reverse=True)


_BEARER = {
    "en": re.compile(rf"\b({'|'.join(_words('en'))})s?\s+(?:must|may not|shall|has to|have to)\b(?!\s+(?:not\s+)?(?:be|get|receive|see|know|have)\b)", re.IGNORECASE),
    "zh": re.compile(rf"(?<![对向给由让与和同被])({'|'.join(_words('zh'))})(?:必须|不得|应当|应(?!对|付|急|收|还)|须)(?!被|得到|收到)"),
}
_CONSENT = {
    "en": re.compile(rf"\bconsent of (?:the |an? |its |their )?({'|'.join(_words('en'))}|principal|client|owner|contact|parties)s?\b|\b({'|'.join(_words('en'))}|principal|client|owner|contact)s?['’]s? (?:\w+ )?consent\b", re.IGNORECASE),
    "zh": re.compile(rf"(?:未?经|取得|征得|得到?|没有|[未无])({'|'.join(_words('zh'))}|委托人|本人|联系人|当事人|你|您)(?:的|书面|单独|明确|事先)*同意"),
}


def bearers(text, lang):
    """(the word as it stands, its parties) of whoever has to do, or may not do, something by `text`, said of them in the active voice."""
    for match in _BEARER[lang].finditer(text):
        yield match.group(1), {party for party, words in _PARTIES[lang].items() if match.group(1).lower() in words.split()}


def consenting(text, lang):
    """The words, in lower case, for those whose consent a text speaks of."""
    return {next(filter(None, match.groups())).lower() for match in _CONSENT[lang].finditer(text)}
