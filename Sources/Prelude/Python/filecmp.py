# `filecmp`: whether files are the same.

import os

__all__ = ["clear_cache", "cmp", "dircmp", "cmpfiles", "DEFAULT_IGNORES"]

DEFAULT_IGNORES = ["RCS", "CVS", "tags", ".git", ".hg", ".bzr", "_darcs", "__pycache__"]


def clear_cache():
    pass


def cmp(f1, f2, shallow=True):
    if not os.path.isfile(f1) or not os.path.isfile(f2):
        os.stat(f1), os.stat(f2)
        return False
    with open(f1, "rb") as first, open(f2, "rb") as second:
        return first.read() == second.read()


def cmpfiles(a, b, common, shallow=True):
    same, different, wrong = [], [], []
    for name in common:
        try:
            (same if cmp(os.path.join(a, name), os.path.join(b, name), shallow) else different).append(name)
        except OSError:
            wrong.append(name)
    return same, different, wrong


class dircmp:
    def __init__(self, a, b, ignore=None, hide=None):
        self.left = a
        self.right = b
        self.hide = [os.curdir, os.pardir] if hide is None else hide
        self.ignore = DEFAULT_IGNORES if ignore is None else ignore
        hidden = set(self.hide) | set(self.ignore)
        self.left_list = sorted([name for name in os.listdir(a) if name not in hidden])
        self.right_list = sorted([name for name in os.listdir(b) if name not in hidden])
        self.common = [name for name in self.left_list if name in self.right_list]
        self.left_only = [name for name in self.left_list if name not in self.right_list]
        self.right_only = [name for name in self.right_list if name not in self.left_list]
        self.common_dirs, self.common_files, self.common_funny = [], [], []
        for name in self.common:
            one, two = os.path.join(a, name), os.path.join(b, name)
            if os.path.isdir(one) and os.path.isdir(two):
                self.common_dirs.append(name)
            elif os.path.isfile(one) and os.path.isfile(two):
                self.common_files.append(name)
            else:
                self.common_funny.append(name)
        self.same_files, self.diff_files, self.funny_files = cmpfiles(a, b, self.common_files)
        self.subdirs = {name: type(self)(os.path.join(a, name), os.path.join(b, name), self.ignore, self.hide)
                        for name in self.common_dirs}

    def report(self):
        print("diff", self.left, self.right)
        for title, names in (("Only in " + str(self.left), self.left_only),
                             ("Only in " + str(self.right), self.right_only),
                             ("Identical files", self.same_files), ("Differing files", self.diff_files),
                             ("Trouble with common files", self.funny_files),
                             ("Common subdirectories", self.common_dirs), ("Common funny cases", self.common_funny)):
            if names:
                print(title, ":", sorted(names))

    def report_partial_closure(self):
        self.report()
        for one in self.subdirs.values():
            print()
            one.report()

    def report_full_closure(self):
        self.report()
        for one in self.subdirs.values():
            print()
            one.report_full_closure()
