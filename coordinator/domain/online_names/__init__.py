"""Display names of online meetings: 所屬縣市+校名+職稱+姓名 in one line of text, written in a hundred ways.

``writing`` takes away what is no part of a name (emoji, numbering, devices) and keeps where words were apart;
``places`` finds county, township and school by the longest match over the directory; ``offices`` knows who is
of no school, ``titles`` job titles; ``people`` reads the names that are left; ``parsing`` puts them together;
``matching`` finds the person on the roster; ``report_rows`` reads reports, ``attendance`` joins the lines of
who came back.
"""
