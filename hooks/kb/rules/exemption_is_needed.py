"""Every exemption still covers a finding, and none is past its date.

An exemption that outlives its reason hides the next fault in the same place.

每一条豁免都还在起作用，而且没有过期。理由没了豁免还在，就会掩盖同一处的下一个问题。
"""

from kb.checking import all_rules
from kb.source import Text

REMEDY = Text("delete the exemption from docs/registers/exemptions.yml, or mend what it covers",
              "从 docs/registers/exemptions.yml 删去这一条，或改正它所豁免的问题")


def check(site):
    """Past its date; whether one is still needed only the runner can tell, once every rule has spoken."""
    for n, exemption in enumerate(site.registers.exemptions):
        if exemption.rule not in all_rules():
            yield site.registers.at("exemptions", n, "rule"), Text(f"no rule is called {exemption.rule!r}", f"没有叫“{exemption.rule}”的规则")
        if exemption.until < site.today:
            yield site.registers.at("exemptions", n, "until"), Text(
                f"exemption from {exemption.rule} ended on {exemption.until}", f"对 {exemption.rule} 的豁免已于 {exemption.until} 到期")


def unneeded(site, n):
    """The finding for an exemption that covered nothing."""
    exemption = site.registers.exemptions[n]
    return site.registers.at("exemptions", n), Text(
        f"exemption from {exemption.rule} at {exemption.place} covers nothing", f"对 {exemption.rule} 的豁免（{exemption.place}）没有用到")
