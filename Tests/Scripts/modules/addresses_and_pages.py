import html
from urllib.parse import (parse_qs, parse_qsl, quote, quote_plus, unquote, urlencode, urljoin, urlparse, urlsplit,
                          urlunsplit)

url = urlparse("https://user:pw@Host.com:8080/a/b;c?q=1&r=x%20y#end")
print(url)  # expect: ParseResult(scheme='https', netloc='user:pw@Host.com:8080', path='/a/b', params='c', query='q=1&r=x%20y', fragment='end')
print(url.hostname, url.port, url.username, url.geturl(), url._replace(path="/z").geturl())  # expect: host.com 8080 user https://user:pw@Host.com:8080/a/b;c?q=1&r=x%20y#end https://user:pw@Host.com:8080/z;c?q=1&r=x%20y#end
print(urlsplit("//host/path"), urlunsplit(("http", "h", "/p", "q", "")))  # expect: SplitResult(scheme='', netloc='host', path='/path', query='', fragment='') http://h/p?q
print([urljoin("http://a/b/c", part) for part in ("../d", "/d", "//e/f", "?q", "#s", "")])  # expect: ['http://a/d', 'http://a/d', 'http://e/f', 'http://a/b/c?q', 'http://a/b/c#s', 'http://a/b/c']
print(quote("a b/ü?&"), quote_plus("a b+c"), unquote("a%20b%C3%BC%zz"), urlencode({"a": [1, 2], "b": "x y"}, doseq=True))  # expect: a%20b/%C3%BC%3F%26 a+b%2Bc a bü%zz a=1&a=2&b=x+y
print(parse_qs("a=1&a=2&b="), parse_qsl("b=&c=%20+", keep_blank_values=True))  # expect: {'a': ['1', '2']} [('b', ''), ('c', '  ')]
print(html.escape("<a href='x'>&"), html.unescape("&lt;&eacute;&#233;&notit;&amp&bogus;"))  # expect: &lt;a href=&#x27;x&#x27;&gt;&amp; <éé¬it;&&bogus;
try:
    urlsplit("http://a:x").port
except ValueError as error:
    print(error)  # expect: Port could not be cast to integer value as 'x'
