"""What the site knows: registers, pages, rules, and how quotations are shown. Never imports MkDocs."""
