import configparser
import sys

parser = configparser.ConfigParser()
parser.read_string("""
[DEFAULT]
home = /home
[server]
path = %(home)s/www
port: 8080
debug = yes
text = one
  two
; a comment
[Empty]
""")
server = parser["server"]
print(parser.sections(), server["path"], server.getint("port"), server.getboolean("debug"), repr(server["text"]))  # expect: ['server', 'Empty'] /home/www 8080 True 'one\ntwo'
print(parser.get("server", "nope", fallback="?"), "home" in server, dict(parser["Empty"]), parser.options("server"))  # expect: ? True {'home': '/home'} ['path', 'port', 'debug', 'text', 'home']
parser["new"] = {"a": 1}
parser.remove_section("Empty")
parser.write(sys.stdout)
# expect: [DEFAULT]
# expect: home = /home
# expect:
# expect: [server]
# expect: path = %(home)s/www
# expect: port = 8080
# expect: debug = yes
# expect: text = one
# expect: 	two
# expect:
# expect: [new]
# expect: a = 1
# expect:
for wrong in [lambda: parser["x"], lambda: parser.get("server", "x"), lambda: parser.add_section("server"),
              lambda: parser.set("server", "x", "50%"), lambda: server.getint("path"),
              lambda: configparser.ConfigParser().read_string("x = 1"),
              lambda: configparser.ConfigParser().read_string("[a]\nx = 1\nx = 2")]:
    try:
        wrong()
    except Exception as error:
        print(type(error).__name__, repr(str(error)))
# expect: KeyError "'x'"
# expect: NoOptionError "No option 'x' in section: 'server'"
# expect: DuplicateSectionError "Section 'server' already exists"
# expect: ValueError "invalid interpolation syntax in '50%' at position 2"
# expect: ValueError "invalid literal for int() with base 10: '/home/www'"
# expect: MissingSectionHeaderError "File contains no section headers.\nfile: '<string>', line: 1\n'x = 1'"
# expect: DuplicateOptionError "While reading from '<string>' [line  3]: option 'x' in section 'a' already exists"
