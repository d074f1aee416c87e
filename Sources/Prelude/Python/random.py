# filled by another part
