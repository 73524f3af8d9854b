/**
 * How people ask: words that say little, lay words beside the ones that pages use, and words that betray who is asking.
 * What belongs to a concept stands in the glossary, what belongs to a page in its search words; this is the rest.
 */

/** What a question consists of and no answer is about. Their characters and pairs count for little. */
export const EMPTY = {
  zh: ["怎么办", "怎么", "怎样", "如何", "什么", "可以", "能不能", "可不可以", "是不是", "有没有", "会不会", "要不要", "应该", "请问", "一下", "是否", "为什么", "哪些",
    "吗", "呢", "吧", "啊", "了", "的", "是", "我", "你", "他", "他们", "我的", "这个", "那个", "该", "被", "把", "在", "有", "就", "和", "与", "或", "能", "会", "要", "怎", "么", "办"],
  en: ["a", "an", "the", "is", "are", "was", "be", "been", "am", "do", "does", "did", "can", "could", "may", "might", "will", "would", "shall", "should", "must", "have", "has", "had",
    "i", "me", "my", "we", "our", "you", "your", "he", "she", "they", "them", "their", "it", "its", "this", "that", "these", "those", "there", "what", "which", "how", "why", "when",
    "where", "who", "whom", "to", "of", "in", "on", "at", "for", "from", "by", "with", "about", "as", "if", "or", "and", "but", "not", "no", "so", "get", "got", "im", "dont", "cant",
    "any", "some", "been", "after", "before", "than", "then", "up", "out", "now", "just", "really", "want", "need", "make", "let", "go", "still", "someon", "somebodi", "until", "while", "onli", "also", "too", "veri", "happen", "thing", "other", "anoth", "again", "us", "mine", "his", "her", "here", "ani", "mai", "ha", "wa", "thi", "doe", "becaus", "befor", "sinc", "stai"],
};

/** What the whole site is about: beside other words these say little of which page is meant. */
export const SUBJECT = {
  zh: ["催收", "催债", "催款", "信用卡", "网贷", "逾期", "贷款", "欠款", "欠钱", "欠债", "债务", "银行", "平台", "还款", "借款", "借钱", "公司", "机构", "负债", "还钱", "卡", "债", "贷", "催"],
  en: ["debt", "collect", "collector", "collection", "agency", "loan", "credit", "card", "bank", "lender", "owe", "overdue", "company", "china", "chinese", "money", "borrower", "debtor"],
};

/** Words of one row stand for each other. */
export const SAME = {
  zh: [
    ["老公", "丈夫", "配偶", "爱人"], ["老婆", "妻子", "配偶", "爱人"], ["爸", "父亲", "父母", "家人"], ["妈", "母亲", "父母", "家人"], ["孩子", "儿子", "女儿", "子女"],
    ["半夜", "夜里", "深夜", "晚上", "凌晨"], ["公司", "单位"], ["单位", "公司"], ["领导", "老板", "单位"], ["打电话", "来电", "拨打"], ["坐牢", "判刑", "犯罪", "刑事"],
    ["骂", "辱骂", "侮辱"], ["威胁", "恐吓"], ["报警", "110", "公安"], ["还不起", "还不上", "没钱还", "无力偿还"], ["没钱", "还不起"], ["利息高", "高利贷", "利率"],
    ["花呗", "借呗", "微粒贷", "网贷"], ["起诉", "告我", "诉讼", "打官司"], ["死了", "去世", "死亡", "身故"], ["过世", "去世"], ["冒充", "假冒"], ["警察", "公安", "民警"],
    ["骗子", "诈骗", "骗局"], ["工资", "薪水"], ["房子", "住房"], ["手机号", "号码"], ["亲戚", "亲友", "家人"], ["朋友", "亲友"], ["同事", "单位"], ["曝光", "公开", "公布"],
    ["网上", "网络"], ["照片", "肖像"], ["外包", "委外", "第三方"], ["话术", "怎么说"], ["辞职", "失业"], ["下岗", "失业"], ["生病", "疾病", "住院"], ["离婚", "夫妻", "配偶"],
    ["ai", "智能", "机器人"], ["投诉", "举报"], ["举报", "投诉"], ["坏账", "核销"], ["借条", "借据"], ["高铁", "限高"], ["飞机", "限高"], ["老赖", "失信"], ["多久", "期限", "几天"],
    ["街道办", "冒充", "机关"], ["居委会", "村委会", "第三人"], ["奶奶", "家人", "父母"], ["爷爷", "家人", "父母"], ["老爸", "父母", "家人"], ["老妈", "父母", "家人"], ["婆婆", "家人"], ["岳父", "家人"], ["女朋友", "亲友", "家人"], ["男朋友", "亲友", "家人"],
    ["前夫", "离婚", "配偶"], ["前妻", "离婚", "配偶"], ["人事", "单位"], ["hr", "单位"], ["老板", "单位", "领导"], ["国外", "境外", "出境"], ["出国", "出境"], ["海关", "出境"], ["机场", "出境"], ["酒店", "限制消费", "限高"], ["住宿", "限制消费"],
    ["考公", "子女", "失信"], ["政审", "子女", "失信"], ["当兵", "子女", "失信"], ["参军", "子女", "失信"], ["低保", "生活费", "保留"], ["退休金", "养老金", "工资"], ["社保", "养老金"], ["医保", "养老金"], ["零钱", "余额", "微信"], ["余额", "存款"],
    ["绝望", "不想活", "轻生"], ["活不下去", "不想活", "轻生"], ["想死", "不想活", "轻生"], ["只想死", "不想活"], ["抑郁", "轻生", "情绪"], ["崩溃", "情绪", "害怕"], ["吓死", "害怕"], ["失眠", "睡不着"],
    ["瞒", "告诉", "家里人"], ["倒闭", "换了", "债权"], ["跑路", "失联"], ["摆烂", "不还", "拒绝"], ["赖账", "不还"], ["高炮", "利息", "非法"], ["背债", "冒名"], ["低息", "利息"], ["滞纳金", "违约金"], ["先息后本", "抵充"], ["几点", "时段", "时间"], ["周末", "时段"], ["节假日", "时段"],
    ["强上", "报送", "征信"], ["不知情", "告知"], ["被盗", "盗刷", "冒用"], ["流水", "诈骗"], ["病历", "疾病", "困难"], ["地震", "灾害"], ["洪水", "灾害"], ["火灾", "灾害"], ["裁员", "失业"], ["降薪", "失业", "收入"],
    ["律师", "法务"], ["法务", "律师"], ["立案", "起诉", "诉讼"], ["判决", "法院"], ["开庭", "法院", "起诉"], ["调解", "诉前调解"], ["仲裁", "诉讼"], ["援助", "法律援助"], ["合同", "协议"], ["出表", "转让", "核销"], ["拍照", "录像"], ["视频", "录像"],
    ["套路", "骗局", "诈骗"], ["靠谱", "骗局"], ["退费", "代理投诉", "骗局"], ["求助", "投诉"], ["上访", "信访"], ["曝出去", "曝光"], ["小区", "曝光", "上门"], ["邻居", "第三人", "曝光"], ["老家", "家人", "上门"], ["车贷", "汽车"], ["拖车", "汽车"], ["下班", "时间", "时段"],
    ["减免", "少还", "打折"], ["打折", "减免"], ["本金", "欠款"], ["通讯录", "联系人"], ["自杀", "轻生", "不想活"], ["想死", "不想活", "轻生"], ["冻结", "查封"], ["抖音", "短视频"], ["走访", "上门"], ["外访", "上门"], ["敲门", "上门"], ["范本", "模板"], ["范文", "模板"], ["样本", "模板"], ["电催", "电话"], ["频次", "次数"], ["共借人", "共同借款人"], ["代偿", "代还"], ["裸照", "照片", "曝光"], ["留痕", "记录"], ["保管", "保存"], ["客诉", "投诉"], ["台风", "灾害"], ["卡债", "信用卡"], ["小贷", "小额贷款公司"], ["消金", "消费金融公司"], ["座机", "单位"], ["体制内", "单位"], ["弄死", "威胁"], ["轰炸", "骚扰"], ["验证码", "密码"], ["小孩", "未成年"], ["刑拘", "羁押"], ["病故", "去世"], ["抽检", "质检"], ["舆情", "重大事件"], ["姐", "家人"], ["哥", "家人"], ["弟", "家人"], ["舅", "亲戚", "家人"], ["叔", "亲戚", "家人"], ["癌", "疾病", "生病"], ["重病", "疾病", "生病"], ["宾馆", "限高"], ["监狱", "坐牢", "服刑"], ["反诈", "公安", "冒充"],
  ],
  en: [
    ["husband", "spouse"], ["wife", "spouse"], ["mother", "parent", "family"], ["father", "parent", "family"], ["boss", "employ", "workplac"], ["job", "employ", "work"],
    ["colleagu", "workplac", "work"], ["offic", "workplac", "work"], ["jail", "prison", "crime"], ["prison", "crime", "jail"], ["cop", "police"], ["lawsuit", "sue", "court"], ["sue", "court", "lawsuit"],
    ["midnight", "night"], ["time", "hour"], ["pm", "night", "hour"], ["11pm", "night", "hour"], ["genuin", "real"], ["robocal", "robot"], ["employ", "workplac", "work"], ["blacklist", "dishonest", "list"], ["train", "rail", "fly", "restrict"], ["certif", "letter"], ["clearanc", "settl"], ["law", "lawyer"], ["firm", "lawyer"], ["respons", "liabl", "owe"], ["wive", "spous"], ["let", "open"], ["late", "overdu"], ["hour", "time"], ["salari", "wage"], ["hous", "home"], ["broke", "money"], ["unemploi", "job"], ["sick", "ill"], ["hospit", "ill"],
    ["scam", "fraud"], ["fake", "real", "imperson"], ["swear", "abus", "insult"], ["shout", "abus"], ["insult", "abus"], ["beat", "violenc", "threat"], ["complain", "complaint"], ["report", "complain"],
    ["agenc", "outsourc"], ["outsourc", "agenc"], ["hang", "answer"], ["ignor", "answer"], ["instal", "plan"],
    ["relat", "famili"], ["brother", "famili"], ["sister", "famili"], ["friend", "contact"], ["doorstep", "door"], ["visit", "door"], ["hous", "door"], ["ai", "robot"], ["bot", "robot"], ["automat", "robot"],
    ["old", "limit"], ["expir", "limit"], ["blacklist", "list"], ["rate", "interest"], ["fee", "charg"], ["charg", "fee"], ["ident", "name"], ["statut", "limit"], ["suicid", "distress"],
    ["solicitor", "lawyer"], ["attornei", "lawyer"], ["barrist", "lawyer"], ["bailiff", "enforc", "court"], ["sheriff", "enforc", "court"], ["goon", "threat", "door"], ["thug", "threat", "door"], ["cop", "police"], ["offic", "police"], ["airport", "exit", "leav"], ["flight", "fly", "restrict"], ["passport", "exit"], ["visa", "exit"], ["foreign", "abroad", "exit"], ["expat", "abroad", "exit"], ["oversea", "abroad"],
    ["grandma", "famili", "parent"], ["grandmoth", "famili", "parent"], ["grandfath", "famili", "parent"], ["grandpa", "famili", "parent"], ["son", "child", "famili"], ["daughter", "child", "famili"], ["aunt", "famili"], ["uncl", "famili"], ["cousin", "famili"], ["partner", "spous"], ["fianc", "spous"], ["ex", "spous", "divorc"], ["girlfriend", "friend", "famili"], ["boyfriend", "friend", "famili"], ["roommat", "friend"], ["neighbour", "third"], ["neighbor", "neighbour", "third"],
    ["hopeless", "afraid", "suicid"], ["depress", "ill", "suicid"], ["anxieti", "afraid"], ["anxiou", "afraid"], ["scare", "afraid"], ["frighten", "afraid"], ["panic", "afraid"], ["worri", "afraid"], ["kill", "suicid"], ["die", "death"], ["hurt", "threat", "harm"], ["harm", "suicid", "threat"], ["sundai", "hour", "night"], ["saturdai", "hour"], ["weekend", "hour"], ["holidai", "hour"], ["morn", "hour", "night"], ["sleep", "night"],
    ["car", "auto"], ["vehicl", "car", "auto"], ["apart", "home"], ["flat", "home"], ["properti", "home", "asset"], ["seiz", "enforc", "freez"], ["garnish", "wage", "enforc"], ["repossess", "enforc", "car"], ["auction", "enforc", "home"], ["block", "freez"], ["lock", "freez"], ["pension", "wage"], ["welfar", "wage", "exempt"], ["benefit", "exempt"], ["deposit", "transfer", "fee"], ["bribe", "fee"],
    ["legit", "real", "check"], ["authent", "real"], ["bogu", "fake", "imperson"], ["pretend", "imperson"], ["pose", "imperson"], ["impost", "imperson"], ["impostor", "imperson"], ["fraudster", "scam"], ["swindl", "scam", "fraud"], ["cheat", "scam", "fraud"], ["con", "scam"], ["ghost", "answer", "ignor"], ["hide", "answer", "ignor"], ["dodg", "answer", "ignor"], ["avoid", "answer", "ignor"], ["reject", "answer"], ["unknown", "stranger"],
    ["cut", "reduc"], ["lower", "reduc", "less"], ["discount", "reduc", "less", "waiver"], ["waiv", "reduc"], ["haggl", "negoti"], ["bargain", "negoti"], ["deal", "negoti", "plan"], ["delai", "extend", "postpon"], ["postpon", "extend"], ["defer", "extend"], ["holidai", "pause"], ["freez", "stop"], ["grow", "interest"], ["apr", "interest"], ["usuri", "interest"], ["mortgag", "loan"], ["student", "minor", "child"], ["underag", "minor"], ["teenag", "minor"],
    ["solv", "help"], ["insolv", "bankrupt"], ["bankruptci", "bankrupt"], ["bust", "bankrupt"], ["earthquak", "disast"], ["flood", "disast"], ["fire", "disast"], ["typhoon", "disast"], ["pandem", "disast"], ["redund", "job"], ["fire", "job"], ["sack", "job"], ["laid", "job"], ["layoff", "job"], ["surgeri", "ill", "hospit"], ["cancer", "ill"], ["diseas", "ill"], ["pregnant", "ill"],
    ["statement", "detail"], ["breakdown", "detail"], ["bill", "detail", "debt"], ["invoic", "detail"], ["verif", "verifi", "code"], ["otp", "code"], ["pin", "code", "password"], ["id", "ident", "card"], ["eras", "delet"], ["remov", "delet"], ["wrong", "mistak", "error"], ["mistaken", "wrong"], ["error", "wrong"], ["steal", "imperson", "misus"], ["hack", "misus", "fraud"],
    ["arbitr", "court"], ["litig", "court", "sue"], ["hear", "court"], ["judg", "court"], ["tribun", "court"], ["verdict", "judgment"], ["summon", "court"], ["warrant", "arrest"], ["detain", "arrest", "detent"], ["crimin", "crime"], ["felon", "crime"], ["charg", "crime"], ["ombudsman", "complain"], ["regul", "rule"], ["hotlin", "complain", "phone"], ["watchdog", "regul", "complain"], ["sell", "transfer"], ["assign", "transfer"], ["buyer", "transfer"], ["vendor", "agenc"], ["supplier", "agenc"], ["contractor", "agenc"],
    ["sign", "approv"], ["authoris", "approv"], ["author", "approv"], ["boss", "manag"], ["bonu", "pay"], ["commiss", "pay"], ["kpi", "pay", "goal"], ["stress", "care"], ["burnout", "care"], ["onboard", "train"], ["exam", "assess"], ["audit", "qualiti"], ["monitor", "qualiti"], ["leak", "breach"], ["hacker", "breach"], ["tape", "record"], ["film", "record"], ["screenshot", "evid"], ["prove", "evid"],
    ["script", "words"], ["voicemail", "call"], ["sm", "messag"], ["text", "messag"], ["wechat", "chat"], ["whatsapp", "chat"], ["credit", "record"], ["score", "record"], ["wipe", "write"],
    ["grievanc", "complaint"], ["curs", "abuse", "insult"], ["swore", "abuse", "insult"], ["trash", "insult", "abuse"], ["rude", "abuse", "insult"], ["offens", "abuse", "insult"], ["yell", "abuse"], ["scream", "abuse"], ["subpoena", "summons", "court"], ["writ", "summons", "court"],
    ["forbear", "relief", "hardship"], ["breakfast", "morning", "night"], ["dawn", "morning", "night"], ["emigr", "abroad"], ["reloc", "abroad"], ["locat", "trace", "find"], ["whereabout", "trace", "find"], ["hound", "harass"], ["pester", "harass"], ["nag", "harass"],
    ["stalk", "harass"], ["bother", "harass"], ["bulli", "threat", "abuse"], ["menac", "threat"], ["intimid", "threat"], ["blackmail", "threat", "extortion"], ["photoshop", "doctored", "photo"], ["pictur", "photo"], ["imag", "photo"], ["dox", "exposed", "posted"],
    ["shame", "exposed", "posted"], ["humili", "exposed", "posted"], ["embarrass", "exposed"], ["dialler", "dial", "tool"], ["dialer", "dial", "tool"], ["delinqu", "overdue", "arrears"], ["dpd", "overdue", "days"], ["bucket", "stage"], ["default", "overdue"], ["cardhold", "customer"],
    ["client", "customer"], ["heir", "inherit", "estate"], ["inherit", "estate"], ["liabil", "owe", "liable"], ["cosign", "guarantor"], ["sureti", "guarantor"], ["vouch", "guarantor"], ["haircut", "waiver", "reduce"], ["rebat", "waiver", "reduce"], ["npl", "sale", "transfer"],
    ["portfolio", "sale", "transfer"], ["custodi", "prison", "detained"], ["imprison", "prison"], ["prosecut", "crime", "criminal"], ["convict", "crime", "criminal"], ["offenc", "crime"], ["legal", "allowed"], ["permit", "allowed"], ["forbidden", "prohibited"], ["forbid", "prohibited"],
    ["unauthoris", "misused"], ["unauthor", "misused"], ["curfew", "hours"], ["turnaround", "deadline", "days"], ["sla", "deadline"], ["timelin", "steps"], ["retain", "keep", "retention"], ["archiv", "keep", "retention"], ["erasur", "delete"], ["levi", "enforcement", "seize"],
    ["attach", "freeze"], ["paycheck", "wages"], ["paychequ", "wages"], ["payslip", "wages"], ["earn", "wages"], ["deport", "exit", "leave"], ["immigr", "exit", "leave"], ["flee", "leave", "exit"], ["cowork", "colleagues", "workplace"], ["workmat", "colleagues", "workplace"],
    ["manag", "boss", "workplace"], ["phoni", "fake"], ["counterfeit", "fake"], ["confirm", "check", "verify"], ["jobless", "job", "unemployed"], ["furlough", "job"], ["unemploy", "job"], ["dismiss", "job"], ["divorc", "spouse"], ["marri", "spouse"],
    ["marriag", "spouse"], ["marit", "spouse"], ["coupl", "spouse"], ["sibl", "family"], ["nephew", "family"], ["niec", "family"], ["acquaint", "friend"], ["mate", "friend"], ["pal", "friend"], ["takedown", "removal", "delete"],
    ["compens", "damages"], ["damag", "compensation"], ["renegoti", "negotiate", "plan"], ["restructur", "plan", "instalments"], ["reschedul", "plan"], ["arrang", "plan"], ["moratorium", "pause", "extension"], ["respit", "pause"], ["accru", "interest"], ["surcharg", "fee"],
    ["exorbit", "high", "interest"], ["laps", "expire", "limitation"], ["bereav", "died"], ["psycholog", "care"], ["trauma", "stress", "care"], ["wellb", "care"], ["incent", "pay", "targets"], ["quota", "targets"], ["induct", "training"], ["escal", "complaint"],
    ["privaci", "personal", "information"], ["gdpr", "personal", "information"], ["microlend", "microloan"], ["microcredit", "microloan"], ["p2p", "online"], ["fintech", "online"], ["legisl", "law"], ["statutori", "law"], ["spoof", "number"], ["mask", "number"],
    ["penniless", "money"], ["skint", "money", "broke"], ["cash", "money"], ["afford", "pay"], ["priorit", "first", "order"], ["urgent", "first"], ["hoax", "fake", "scam"], ["rip", "scam"], ["trick", "scam"], ["dupe", "scam", "swindled"],
    ["lie", "false"], ["mislead", "false"], ["myth", "true", "false"], ["rumour", "true", "false"], ["rumor", "true", "false"], ["templat", "sample", "letter"], ["sampl", "template"], ["specimen", "template"], ["word", "script"], ["phrase", "words"],
    ["solo", "alone"], ["accompani", "two"], ["camera", "film", "record"], ["video", "film"], ["footag", "recording", "evidence"], ["document", "evidence"], ["kidnap", "detained"], ["stroke", "ill"], ["injur", "ill"], ["disabl", "ill"],
    ["babi", "ill"], ["lockdown", "disaster"], ["matern", "ill", "job"], ["counsel", "lawyer"], ["plaintiff", "sue", "court"], ["defend", "court"], ["appeal", "court", "judgment"], ["rule", "judgment"], ["trial", "court", "hearing"], ["docket", "case"],
    ["creditor", "lender"], ["financi", "lender"], ["servic", "agency"], ["subcontract", "outsource"], ["minor", "child"], ["teen", "minor"], ["pupil", "student"], ["univers", "student"], ["colleg", "student"], ["toddler", "child"],
    ["ceas", "stop"], ["halt", "stop"], ["quit", "stop"], ["refrain", "stop"], ["accept", "agree"], ["consent", "agree"], ["declin", "refuse"], ["deni", "refuse"], ["revok", "withdraw"], ["cancel", "withdraw"],
    ["lodg", "file"], ["submit", "file"], ["feedback", "complaint"], ["softwar", "tool"], ["crm", "tool"], ["timet", "hours"], ["schedul", "plan"], ["oap", "pension"], ["dole", "benefit"], ["woke", "wake", "night"],
    ["wake", "night"], ["festiv", "holiday", "hours"], ["denounc", "report", "complain"], ["misconcept", "myth", "false"], ["terrifi", "afraid"], ["petrifi", "afraid"], ["fear", "afraid"], ["desper", "afraid", "hopeless"], ["inaccur", "wrong", "error"], ["incorrect", "wrong", "error"],
    ["bureau", "credit"], ["nudg", "remind"], ["prompt", "remind"], ["elderli", "parents", "family"], ["recept", "workplace"], ["receptionist", "workplace"], ["prerecord", "recorded", "robot"], ["syllabus", "training"], ["curriculum", "training"], ["lesson", "training"],
    ["prospect", "career"], ["wallet", "money"], ["purs", "money"], ["pocket", "money"], ["stranger", "unknown"], ["matrix", "table"], ["hierarchi", "order", "overview"], ["oversight", "supervise"], ["challeng", "dispute", "object"], ["contest", "dispute", "object"],
    ["object", "dispute"], ["queri", "dispute", "ask"], ["insist", "claim"], ["alleg", "claim"], ["respond", "answer", "reply"], ["repli", "answer"], ["serv", "court", "papers"], ["clear", "pay", "settle"], ["settlement", "settle"], ["deadbeat", "dishonest"],
    ["scoundrel", "dishonest"], ["sanction", "penalty", "punishment"], ["punish", "penalty"], ["fine", "penalty"], ["consequ", "happen"], ["repercuss", "happen"], ["oblig", "duty", "must"], ["mandatori", "must"], ["compulsori", "must"], ["requir", "must"],
    ["entitl", "right"], ["elig", "conditions"], ["criterion", "conditions"], ["threshold", "amount"], ["ceil", "maximum", "limit", "cap"], ["maximum", "cap", "limit"], ["cap", "maximum", "limit"], ["minimum", "least"], ["upper", "maximum"], ["quantiti", "many"],
    ["frequenc", "often"], ["interv", "often"], ["attempt", "call"], ["dial", "call"], ["ring", "call", "phone"], ["letterhead", "letter"], ["envelop", "letter"], ["email", "letter"], ["courier", "letter"], ["notifi", "notice"],
    ["notif", "notice"], ["inform", "notice"], ["disclos", "tell", "inform"], ["reveal", "tell", "disclose"], ["divulg", "tell", "disclose"], ["gossip", "tell", "exposed"],
  ],
};

/** Who is asking. */
export const ASKING = {
  zh: { staff: /客户|债务人|话术|坐席|案件|委案|我司|质检|员工|合规|模板|外访|持卡人|怎么催|催收员应|派单|首催|作业/, borrower: /我|他们|对方|老公|老婆|爸|妈|怎么办|被催|别人|骚扰|吗|会不会|能不能|要不要|咋|会怎样|家人|孩子|真的假的/ },
  en: { staff: /\b(customer|customers|debtor|debtors|borrower says|script|agent|agents|staff|template|case|cases|compliance|we|our|cardholder)\b/, borrower: /\b(i|i'm|im|me|my|mine|they|them|collector|collectors|someone|family|girlfriend|boyfriend)\b|^(can|do|does|is|am|are|will|should|must|what if|how long)\b/ },
};
