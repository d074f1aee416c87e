registry = []

def register(cls):
    registry.append(cls.__name__)
    return cls

@register
class A:
    pass

print(registry, A.__name__)  # expect: ['A'] A
