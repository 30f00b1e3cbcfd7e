"""What is said where a page is passed on."""

FOREIGN = ("This is no address of this site.", "an address of this site, such as /iteration?preset=exam")
NO_SUCH_PAGE = ("There is no page here that could be passed on.", "the address of a page or an embed")
NO_SUCH_FORMAT = ("This format is not written here.", "json, xml")

RUN_FILE = "This run as one file"
TEXT_FILE = "One file"
PACKAGE = "A SCORM 1.2 package"
OFFLINE = "which opens without a network"
FOR_COURSES = "for a learning system"

ELEMENT = "The element is as high as its figure needs, and tells your page what happens in it."
MOODLE = "Edit the text, show its HTML with the button </>, and paste there."
CANVAS = "Edit the page, choose the HTML editor below the text, and paste there."
OPEN_EDX = "In Studio add a component Text, Raw HTML, and paste."
WORDPRESS = "Paste it into a paragraph of its own: WordPress then asks this site for the figure."
MYST = "From Jupyter Book 2 on. In Jupyter Book 1 paste what is said for HTML."
SPHINX = "For reStructuredText; in Markdown files of Sphinx paste what is said for HTML."
QUARTO = "Into a document of Quarto, with empty lines around it."
DOCUSAURUS = "Into a page of MDX, which writes styles otherwise than HTML."
VITEPRESS = "Into the Markdown of a page, with empty lines around it."
MKDOCS = "Into the Markdown of a page, on a line of its own."
REVEAL = "A slide. reveal.js loads it when the slide is near."
NOTION = "Type /embed, and paste the address."
OBSIDIAN = "Into a note. Obsidian shows it while you read and while you write."
