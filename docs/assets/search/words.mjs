/**
 * How people ask: words that say little, and words that betray who is asking. What belongs to a concept stands in the
 * glossary, what belongs to a page in its search words, what belongs to neither in the lexicon (docs/registers/lexicon.yml).
 */

/** What a question consists of and no answer is about. Their characters and pairs count for little. */
export const EMPTY = {
  zh: ["怎么办", "怎么", "怎样", "如何", "什么", "可以", "能不能", "可不可以", "是不是", "有没有", "会不会", "要不要", "应该", "请问", "一下", "是否", "为什么", "哪些",
    "吗", "呢", "吧", "啊", "了", "的", "是", "我", "你", "他", "他们", "我的", "这个", "那个", "该", "被", "把", "在", "有", "就", "和", "与", "或", "能", "会", "要", "怎", "么", "办", "给", "从", "也", "都", "很", "太", "着", "过", "又", "再", "跟", "里", "现在", "以后", "知道", "真的", "有人", "有没有人"],
  en: ["a", "an", "the", "is", "are", "was", "be", "been", "am", "do", "does", "did", "can", "could", "may", "might", "will", "would", "shall", "should", "must", "have", "has", "had",
    "i", "me", "my", "we", "our", "you", "your", "he", "she", "they", "them", "their", "it", "its", "this", "that", "these", "those", "there", "what", "which", "how", "why", "when",
    "where", "who", "whom", "to", "of", "in", "on", "at", "for", "from", "by", "with", "about", "as", "if", "or", "and", "but", "not", "no", "so", "get", "got", "im", "dont", "cant",
    "any", "some", "been", "after", "before", "than", "then", "up", "out", "now", "just", "really", "want", "need", "make", "let", "go", "still", "someon", "somebodi", "until", "while", "onli", "also", "too", "veri", "happen", "thing", "other", "anoth", "again", "us", "mine", "his", "her", "here", "ani", "mai", "ha", "wa", "thi", "doe", "becaus", "befor", "sinc", "stai", "him", "himself", "myself", "herself", "yourself", "themselves", "against", "know", "every", "today", "tomorrow", "yesterday", "both", "please", "into", "over", "between", "during", "without", "through", "off", "t", "s", "even", "already", "keep", "kept", "possibl", "abl", "unabl"],
};

/** What the whole site is about: beside other words these say little of which page is meant. */
export const SUBJECT = {
  zh: ["催收", "催债", "催款", "信用卡", "网贷", "逾期", "贷款", "欠款", "欠钱", "欠债", "债务", "银行", "平台", "还款", "借款", "借钱", "公司", "机构", "负债", "还钱", "卡", "债", "贷", "催"],
  en: ["debt", "collect", "collector", "collection", "agency", "loan", "credit", "card", "bank", "lender", "owe", "overdue", "company", "china", "chinese", "money", "borrower", "debtor"],
};

/** Who is asking. */
export const ASKING = {
  zh: { staff: /客户|债务人|话术|坐席|案件|委案|我司|质检|员工|合规|模板|外访|持卡人|怎么催|催收员应|派单|首催|作业/, borrower: /我|他们|对方|老公|老婆|爸|妈|怎么办|被催|别人|骚扰|吗|会不会|能不能|要不要|咋|会怎样|家人|孩子|真的假的/ },
  en: { staff: /\b(customer|customers|debtor|debtors|borrower says|script|agent|agents|staff|template|case|cases|compliance|we|our|cardholder)\b/, borrower: /\b(i|i'm|im|me|my|mine|they|them|collector|collectors|someone|family|girlfriend|boyfriend)\b|^(can|do|does|is|am|are|will|should|must|what if|how long)\b/ },
};
