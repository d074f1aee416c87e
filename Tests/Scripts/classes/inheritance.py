class Animal:
    def __init__(self, name):
        self.name = name

    def speak(self):
        return self.name + " " + self.sound()

    def sound(self):
        return "..."

class Dog(Animal):
    def sound(self):
        return "woof"

print(Dog("Rex").speak())  # expect: Rex woof
print(Animal("It").speak())  # expect: It ...
print(isinstance(Dog("x"), Animal), issubclass(Dog, Animal), issubclass(Animal, Dog))  # expect: True True False
